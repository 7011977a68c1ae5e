using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Says whose row it is: one of the candidates on file, or, with null, someone new.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record DecidePerson(ImportId Id, int Row, PersonId? SameAs) : ICommand<RowOutcome>;

internal sealed class DecidePersonHandler(RowChange change) : IRequestHandler<DecidePerson, Result<RowOutcome>>
{
    public Task<Result<RowOutcome>> Handle(DecidePerson command, CancellationToken ct) =>
        change.Of(
            command.Id,
            command.Row,
            row =>
            {
                if (command.SameAs is { } person && !row.Content.Candidates.Contains(person))
                    return ImportErrors.NotACandidate;
                (row.Row.SameAs, row.Row.IsSomeoneNew) = (command.SameAs, command.SameAs is null);
                return row;
            },
            ct
        );
}
