namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Has a draft say what a file says: all of it, or nothing with everything that is wrong. Answers the draft's new version.</summary>
/// <param name="File">The text of the file (JSON), as <see cref="PolicyFile"/> writes it.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ReplacePolicy(DraftPlace Draft, string File) : ICommand<int>;

internal sealed class ReplacePolicyHandler(DraftEditing editing) : IRequestHandler<ReplacePolicy, Result<int>>
{
    public Task<Result<int>> Handle(ReplacePolicy command, CancellationToken ct) =>
        editing.Change(command.Draft, _ => Read(command.File), ct);

    private static Result<PolicyContent> Read(string file)
    {
        var read = PolicyFile.Read(file);
        return read.Succeeded(out var content) && PolicyCheck.Check(content) is { Count: > 0 } flaws
            ? Result<PolicyContent>.Refuse(flaws)
            : read;
    }
}
