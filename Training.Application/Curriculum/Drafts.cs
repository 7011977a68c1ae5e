using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

internal static class Drafts
{
    /// <summary>Begins the next edition of a code. One draft of a code at a time: two would each be the next edition.</summary>
    public static async Task<Result<CurriculumEdition>> NextDraft(
        this ICurriculumDb db,
        string code,
        CurriculumContent content,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var last = await db.LastEdition(code, ct);
        if (last is { State: EditionState.Draft })
            return CurriculumErrors.HasDraft.With("curriculum", last.Label);

        var drafted = CurriculumEdition.Draft(
            CurriculumId.New(now),
            Code.Clean(code),
            (last?.Edition ?? 0) + 1,
            content,
            _ => ModuleId.New(now)
        );
        if (drafted.Succeeded(out var draft))
            db.Curricula.Add(draft);
        return drafted;
    }

    /// <summary>
    /// Changes part of a draft: it takes the whole content anew, so that no change gets past a rule. Answers its new version.
    /// </summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<int>> ChangeDraft(
        this ICurriculumDb db,
        string code,
        int edition,
        int version,
        Func<CurriculumContent, Result<CurriculumContent>> change,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await db.Edition(code, edition, ct) is not { } curriculum)
            return CurriculumErrors.Unknown;
        if (curriculum.State == EditionState.Draft && curriculum.Version != version)
            return Error.Stale;
        var wanted = change(curriculum.Content);
        if (!wanted.Succeeded(out var content))
            return Result<int>.Refuse(wanted.Errors);

        var changed = curriculum.Change(content, _ => ModuleId.New(now));
        return changed.Succeeded(out _) ? curriculum.Version : Result<int>.Refuse(changed.Errors);
    }
}
