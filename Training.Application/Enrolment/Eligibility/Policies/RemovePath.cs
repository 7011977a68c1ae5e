namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Takes a path with all its conditions out of a draft. Answers the draft's new version.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record RemovePath(DraftPlace Draft, string Code) : ICommand<int>;

internal sealed class RemovePathHandler(DraftEditing editing) : IRequestHandler<RemovePath, Result<int>>
{
    public Task<Result<int>> Handle(RemovePath command, CancellationToken ct) =>
        editing.Change(command.Draft, policy => policy.WithoutPath(command.Code), ct);
}
