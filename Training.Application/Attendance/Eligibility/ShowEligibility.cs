using Training.Application.Attendance.Figures;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Who may sit the exam of a module, signed or as it would be signed now.</summary>
/// <param name="Code">Of the class.</param>
/// <param name="Module">Its code; null: which lists the class has.</param>
[Requires(Permission.ViewAttendance)]
public sealed record ShowEligibility(string Code, string? Module = null) : IQuery<EligibilityView>;

/// <param name="Modules">Of the class's curriculum, and whether their lists are signed.</param>
/// <param name="List">Null where no module was named.</param>
public sealed record EligibilityView(
    ClassAttendance Figures,
    IReadOnlyList<(string Code, string NameVi, string NameEn, bool Signed)> Modules,
    EligibilityOfModule? List
);

/// <param name="FreezeOn">From this day on it can be signed.</param>
/// <param name="SignedBy">Null: it is not signed.</param>
/// <param name="Mark">Of what would be signed now.</param>
public sealed record EligibilityOfModule(
    string Module,
    DateOnly? ExamOn,
    DateOnly? FreezeOn,
    DateTimeOffset? SignedAt,
    string? SignedBy,
    string? RuleSet,
    string Mark,
    IReadOnlyList<EligiblePerson> People,
    IReadOnlyList<ChangedEligibility> Changes
);

/// <param name="MaySit">Null: not on the signed list.</param>
/// <param name="Now">By the figures of now.</param>
/// <param name="MadeUp">Recorded of somebody who was barred (ATT-02).</param>
/// <param name="HasAccount">They can be told.</param>
public sealed record EligiblePerson(
    PersonId Person,
    string FullName,
    PartialDate Birth,
    bool? MaySit,
    bool Now,
    int Missed,
    int Limit,
    int Planned,
    int Owed,
    MadeUpSeen? MadeUp,
    bool HasAccount
);

/// <param name="Accepted">The second sitting counts as the first.</param>
public sealed record MadeUpSeen(bool Accepted, string Reason, DateTimeOffset At, string By);

public sealed record ChangedEligibility(
    string FullName,
    bool? Before,
    bool After,
    DateTimeOffset At,
    string By,
    string Reason
);

internal sealed class ShowEligibilityHandler(
    IAttendanceDb db,
    EligibilityDraft drafts,
    ClassFigures classes,
    ICurricula curricula,
    EarlierDecisions decisions,
    IPeopleDirectory people
) : IRequestHandler<ShowEligibility, Result<EligibilityView>>
{
    public async Task<Result<EligibilityView>> Handle(ShowEligibility query, CancellationToken ct)
    {
        var shown = await classes.Of(query.Code, ct);
        if (!shown.Succeeded(out var figures))
            return Result<EligibilityView>.Refuse(shown.Errors);

        var plans = figures.Cohort.Curriculum is { } id ? await curricula.ModulesOf(id, ct) : [];
        var signed = await db
            .EligibilityLists.Where(list => list.ClassId == figures.Class.Id)
            .Select(list => list.ModuleId)
            .ToListAsync(ct);
        var modules = plans.Select(plan => (plan.Code, plan.NameVi, plan.NameEn, signed.Contains(plan.Id))).ToList();
        if (query.Module is null)
            return new EligibilityView(figures, modules, List: null);

        var drafted = await drafts.Of(query.Code, query.Module, ct);
        return drafted.Succeeded(out var draft)
            ? new EligibilityView(figures, modules, await Of(draft, ct))
            : Result<EligibilityView>.Refuse(drafted.Errors);
    }

    private async Task<EligibilityOfModule> Of(DraftedList draft, CancellationToken ct)
    {
        var (classId, module) = (draft.Figures.Class.Id, draft.Module.Id);
        var list = await db
            .EligibilityLists.AsNoTracking()
            .Include(signed => signed.Lines)
            .Include(signed => signed.Changes)
            .SingleOrDefaultAsync(signed => signed.ClassId == classId && signed.ModuleId == module, ct);
        var lines = (list?.Lines ?? []).ToDictionary(line => line.PersonId);
        var now = draft.Lines.ToDictionary(line => line.PersonId);
        var listed = lines.Keys.Union(now.Keys).ToList();
        var names = await people.All.Where(person => listed.Contains(person.Id)).Listed(ct);
        var called = names.ToDictionary(one => one.Id, one => one.FullName);
        var madeUp = await decisions.MadeUp(listed, module, classId, ct);
        return new EligibilityOfModule(
            draft.Module.Code,
            draft.ExamOn,
            draft.FreezeOn,
            list?.SignedAt,
            list?.SignedBy,
            list?.RuleSet,
            draft.Mark,
            names.ConvertAll(one => Of(one, lines.GetValueOrDefault(one.Id), now, madeUp.GetValueOrDefault(one.Id))),
            [
                .. (list?.Changes ?? [])
                    .OrderByDescending(change => change.Number)
                    .Select(c => new ChangedEligibility(called[c.PersonId], c.Before, c.After, c.At, c.By, c.Reason)),
            ]
        );
    }

    /// <summary>With the figures that were signed, or else with those of now.</summary>
    private static EligiblePerson Of(
        ListedPerson person,
        EligibilityLine? signed,
        Dictionary<PersonId, EligibilityLine> drafted,
        MadeUp? madeUp
    )
    {
        var now = drafted.GetValueOrDefault(person.Id);
        var line = signed ?? now!;
        return new(
            person.Id,
            person.FullName,
            person.Birth,
            signed?.MaySit,
            now?.MaySit ?? line.MaySit, // who left the class stays as signed
            line.Missed,
            line.Limit,
            line.Planned,
            line.Owed,
            madeUp is null ? null : new(madeUp.Accepted, madeUp.Reason, madeUp.At, madeUp.By),
            person.HasAccount
        );
    }
}
