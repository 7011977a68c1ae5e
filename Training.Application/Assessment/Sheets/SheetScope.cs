using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// The row scope of grade sheets (P20): offices every sheet, an instructor those of the modules that they teach to the
/// class. Whatever is out of sight does not exist for the actor. Pages, API, workbooks and commands all ask here.
/// </summary>
internal sealed class SheetScope(ISheetsDb db, ITaughtModules taught, ICurricula curricula, IActor actor)
{
    private IReadOnlySet<TaughtModule>? _own;

    /// <param name="module">Its code: a cohort may change its edition after its lessons were planned.</param>
    public async Task<bool> Covers(ClassId @class, string module, CancellationToken ct)
    {
        if (actor.Has(Permission.ViewEveryone))
            return true;
        if (actor.User is not { } user)
            return false;

        _own ??= await taught.By(user, ct);
        return _own.Contains(new(@class, module));
    }

    /// <summary>All of these sheets with their steps, or none when one of them is not there for the actor.</summary>
    public async Task<IReadOnlyList<GradeSheet>?> Find(IReadOnlyCollection<GradeSheetId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        var sheets = await db
            .GradeSheets.Include(sheet => sheet.Steps)
            .Where(sheet => wanted.Contains(sheet.Id))
            .OrderBy(sheet => sheet.Id)
            .ToListAsync(ct);
        return sheets.Count == wanted.Count && await AllCovered(sheets, ct) ? sheets : null;
    }

    private async Task<bool> AllCovered(IReadOnlyList<GradeSheet> sheets, CancellationToken ct)
    {
        if (actor.Has(Permission.ViewEveryone))
            return true;

        var modules = await curricula.Modules([.. sheets.Select(sheet => sheet.ModuleId).Distinct()], ct);
        foreach (var sheet in sheets)
        {
            if (!await Covers(sheet.ClassId, modules[sheet.ModuleId].Code, ct))
                return false;
        }
        return true;
    }
}
