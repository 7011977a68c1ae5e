namespace Training.Application.Timetable.Instructors;

/// <summary>What somebody can be qualified to teach.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ListTeachableModules : IQuery<IReadOnlyList<ModuleChoice>>;

internal sealed class ListTeachableModulesHandler(TeachableModules modules)
    : IRequestHandler<ListTeachableModules, Result<IReadOnlyList<ModuleChoice>>>
{
    public async Task<Result<IReadOnlyList<ModuleChoice>>> Handle(ListTeachableModules query, CancellationToken ct) =>
        (await modules.All(ct)).ToList();
}
