namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>Adds a path to a draft, or gives one another code and name. Answers the draft's new version.</summary>
/// <param name="Of">The code of the path to change; null adds one.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ChangePath(DraftPlace Draft, string? Of, string Code, string NameVi, string NameEn)
    : ICommand<int>;

internal sealed class ChangePathHandler(DraftEditing editing) : IRequestHandler<ChangePath, Result<int>>
{
    public Task<Result<int>> Handle(ChangePath command, CancellationToken ct) =>
        editing.Change(
            command.Draft,
            policy =>
            {
                var code = Common.Code.Clean(command.Code);
                var (vi, en) = (Vietnamese.Clean(command.NameVi), Vietnamese.Clean(command.NameEn));
                var others = policy.Paths.Count(path => path.Code != command.Of);
                if (command.Of is not null && others == policy.Paths.Count)
                    return PolicyErrors.Unknown;
                if (others >= PolicyCheck.MostPaths)
                    return PolicyErrors.TooManyPaths.With("most", PolicyCheck.MostPaths);
                var isTwice = policy.Paths.Any(path => path.Code == code && path.Code != command.Of);
                Error[] flaws = [.. PolicyCheck.CheckHead(code, vi, en, isTwice)];
                return flaws.Length > 0 ? Result<PolicyContent>.Refuse(flaws) : policy.With(command.Of, code, vi, en);
            },
            ct
        );
}
