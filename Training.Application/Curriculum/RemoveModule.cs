namespace Training.Application.Curriculum;

/// <summary>Takes a module out of a draft; refused while another builds on it. Answers the draft's new version.</summary>
/// <param name="Version">The version of the draft that was read.</param>
[Requires(Permission.EditCurricula)]
public sealed record RemoveModule(string Code, int Edition, int Version, string Module) : ICommand<int>;

internal sealed class RemoveModuleHandler(ICurriculumDb db, TimeProvider clock)
    : IRequestHandler<RemoveModule, Result<int>>
{
    public Task<Result<int>> Handle(RemoveModule command, CancellationToken ct) =>
        db.ChangeDraft(
            command.Code,
            command.Edition,
            command.Version,
            content => Without(command.Module, content),
            clock.GetUtcNow(),
            ct
        );

    private static Result<CurriculumContent> Without(string code, CurriculumContent content)
    {
        if (content.Modules.All(module => module.Code != code))
            return CurriculumErrors.ModuleUnknown;
        var following = content.Modules.Where(module => module.Prerequisites.Contains(code)).ToList();
        if (following.Count > 0)
        {
            return CurriculumErrors
                .BuiltUpon.With("module", code)
                .With("modules", string.Join(", ", following.Select(module => module.Code)));
        }

        return content with
        {
            Modules = [.. content.Modules.Where(module => module.Code != code)],
        };
    }
}
