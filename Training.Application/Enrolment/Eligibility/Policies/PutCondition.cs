using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Adds a condition to a draft, or puts it in the place of another. Answers the draft's new version.</summary>
/// <param name="Path">Code of the path; null: what every path shares.</param>
/// <param name="At">Which one to replace, from 0; null adds it at the end.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record PutCondition(DraftPlace Draft, string? Path, int? At, Condition Condition) : ICommand<int>;

internal sealed class PutConditionHandler(DraftEditing editing) : IRequestHandler<PutCondition, Result<int>>
{
    public Task<Result<int>> Handle(PutCondition command, CancellationToken ct) =>
        editing.Change(command.Draft, policy => Put(policy, command), ct);

    private static Result<PolicyContent> Put(PolicyContent policy, PutCondition command)
    {
        if (policy.At(command.Path) is not { } known || command.At < 0 || command.At >= known.Count)
            return PolicyErrors.Unknown;
        if (command.At is null && known.Count >= PolicyCheck.MostConditions)
            return PolicyErrors.TooManyConditions.With("most", PolicyCheck.MostConditions);
        Error[] flaws = [.. PolicyCheck.Check(command.Condition)];
        if (flaws.Length > 0)
            return Result<PolicyContent>.Refuse(flaws);

        return policy.With(
            command.Path,
            all =>
                command.At is { } at
                    ? [.. all.Select((condition, i) => i == at ? command.Condition : condition)]
                    : [.. all, command.Condition]
        );
    }
}
