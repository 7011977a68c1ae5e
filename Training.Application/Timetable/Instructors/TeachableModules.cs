using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>The modules of every edition of every curriculum, each code once: instructors are qualified for codes.</summary>
internal sealed class TeachableModules(ICurricula curricula)
{
    public async Task<IReadOnlyList<ModuleChoice>> All(CancellationToken ct)
    {
        var found = new Dictionary<string, ModuleChoice>(StringComparer.Ordinal);
        foreach (var edition in await curricula.All(ct))
        {
            foreach (var module in await curricula.ModulesOf(edition.Id, ct))
                found.TryAdd(module.Code, new(module.Code, module.Block, module.NameVi, module.NameEn));
        }
        return [.. found.Values.OrderBy(module => module.Code, StringComparer.Ordinal)];
    }

    /// <summary>Those of the codes that no curriculum has.</summary>
    public async Task<IReadOnlyList<string>> Unknown(IReadOnlyList<string> codes, CancellationToken ct) =>
        codes.Count == 0 ? [] : [.. codes.Except((await All(ct)).Select(module => module.Code))];
}

/// <param name="Block">The letter of its block.</param>
public sealed record ModuleChoice(string Code, string Block, string NameVi, string NameEn);
