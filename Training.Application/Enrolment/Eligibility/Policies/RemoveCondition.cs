namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Takes a condition out of a draft. Answers the draft's new version.</summary>
/// <param name="Path">Code of the path; null: what every path shares.</param>
/// <param name="At">Which one, from 0.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record RemoveCondition(DraftPlace Draft, string? Path, int At) : ICommand<int>;

internal sealed class RemoveConditionHandler(DraftEditing editing) : IRequestHandler<RemoveCondition, Result<int>>
{
    public Task<Result<int>> Handle(RemoveCondition command, CancellationToken ct) =>
        editing.Change(
            command.Draft,
            policy => policy.With(command.Path, all => [.. all.Where((_, i) => i != command.At)]),
            ct
        );
}
