namespace Training.Application.Curriculum;

/// <summary>Writes a module of a draft: a new one, or another text for the one with this code. Answers the draft's new version.</summary>
/// <param name="Version">The version of the draft that was read.</param>
/// <param name="Place">From 1 in the order of the curriculum; null: where it is, or at the end.</param>
[Requires(Permission.EditCurricula)]
public sealed record PutModule(
    string Code,
    int Edition,
    int Version,
    ModuleContent Module,
    bool IsNew = false,
    int? Place = null
) : ICommand<int>;

internal sealed class PutModuleHandler(ICurriculumDb db, TimeProvider clock) : IRequestHandler<PutModule, Result<int>>
{
    public Task<Result<int>> Handle(PutModule command, CancellationToken ct) =>
        db.ChangeDraft(
            command.Code,
            command.Edition,
            command.Version,
            content => Put(command, content),
            clock.GetUtcNow(),
            ct
        );

    private static Result<CurriculumContent> Put(PutModule command, CurriculumContent content)
    {
        var modules = content.Modules.ToList();
        var code = Common.Code.Clean(command.Module.Code);
        var known = modules.FindIndex(module => module.Code == code);
        if (known < 0 && !command.IsNew)
            return CurriculumErrors.ModuleUnknown;
        if (known >= 0 && command.IsNew)
            return CurriculumErrors.ModuleTwice.With("module", code);

        if (known >= 0)
            modules.RemoveAt(known);
        var place = command.Place is { } wanted ? wanted - 1 : known;
        modules.Insert(place < 0 ? modules.Count : Math.Min(place, modules.Count), command.Module);
        return content with { Modules = modules };
    }
}
