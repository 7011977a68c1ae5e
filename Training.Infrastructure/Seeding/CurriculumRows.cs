using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Curriculum;

namespace Training.Infrastructure.Seeding;

/// <summary>The example curricula: each picks its modules from one catalogue, so that a code means the same in both.</summary>
internal static class CurriculumRows
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IEnumerable<CurriculumEdition> Of(string file)
    {
        using var stream = SeedFile.Open(file);
        var catalogue = JsonSerializer.Deserialize<Catalogue>(stream, Names)!;
        foreach (var entry in catalogue.Curricula)
        {
            string[] key = [entry.Code, $"{entry.Edition}"];
            var drafted = CurriculumEdition.Draft(
                new(SeedId.Of(["curriculum", .. key])),
                entry.Code,
                entry.Edition,
                catalogue.ContentOf(entry),
                code => new(SeedId.Of(["module", .. key, code])),
                isExample: true
            );
            yield return drafted.Succeeded(out var edition)
                ? edition
                : throw new InvalidOperationException($"{file}: {string.Join(", ", drafted.Errors)}");
        }
    }

    private sealed record Catalogue(
        IReadOnlyList<Block> Blocks,
        IReadOnlyList<Entry> Curricula,
        IReadOnlyList<ModuleContent> Modules
    )
    {
        public CurriculumContent ContentOf(Entry entry)
        {
            List<ModuleContent> modules = [.. entry.Modules.Select(code => Modules.Single(m => m.Code == code))];
            return new(
                entry.NameVi,
                entry.NameEn,
                LegalBasis: null,
                [.. Blocks.Where(block => modules.Exists(module => module.Block == block.Letter))],
                modules
            );
        }
    }

    /// <param name="Modules">Codes, in the order in which they are taught.</param>
    private sealed record Entry(string Code, int Edition, string NameVi, string NameEn, IReadOnlyList<string> Modules);
}
