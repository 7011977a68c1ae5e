using Training.Application.Enrolment.Imports;

namespace Training.Web.Imports;

/// <summary>What the button beside it will do, with its numbers; nothing is said of what there is none of.</summary>
internal static class Consequence
{
    public static string Of(ImportView import, Texts texts)
    {
        var (counts, rows) = (import.Counts, import.Counts.Rows);
        var all = texts["imports.consequence", ("rows", counts.ToCommit)];
        var parts = Parts(texts, ("create", rows.Create), ("update", rows.Update), ("unchanged", rows.Unchanged));
        return import.State == ImportState.Planned && parts.Length > 0 ? $"{all} ({parts})" : all;
    }

    /// <summary>Null: every row goes in.</summary>
    public static string? LeftOut(RowCounts rows, Texts texts) =>
        Parts(texts, ("error", rows.Error), ("review", rows.Review)) is { Length: > 0 } parts
            ? texts["imports.consequence_out", ("what", parts)]
            : null;

    /// <summary>Which rows did not go in.</summary>
    public static string Apart(ImportCounts counts, Texts texts) =>
        Parts(
            texts,
            ("error", counts.Rows.Error),
            ("review", counts.Rows.Review),
            ("refused", counts.Results.Refused),
            ("left", counts.ToCommit)
        );

    private static string Parts(Texts texts, params (string Name, int Rows)[] parts) =>
        string.Join(
            ", ",
            parts
                .Where(part => part.Rows > 0)
                .Select(part => texts[$"imports.consequence.{part.Name}", ("rows", part.Rows)])
        );
}
