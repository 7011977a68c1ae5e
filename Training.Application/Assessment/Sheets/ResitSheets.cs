using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Which sheet, and the day on which it is sat.</summary>
internal sealed record FurtherSitting(ClassId Class, ModuleId Module, string Component, int Sitting, DateOnly On);

/// <summary>The sheet of a further sitting. Who may sit it has an empty line in its ledger; nobody else can be marked there.</summary>
internal sealed class ResitSheets(ISheetsDb db, IActor actor, TimeProvider clock)
{
    /// <summary>Opens it, or lets these people into the one that is open. Answers how many were let in.</summary>
    public async Task<Result<int>> Open(
        FurtherSitting further,
        IReadOnlyCollection<PersonId> people,
        SendingPlan? telling,
        CancellationToken ct
    )
    {
        var (@class, module, component, sitting, on) = further;
        var sheet = await db.GradeSheets.SingleOrDefaultAsync(
            s => s.ClassId == @class && s.ModuleId == module && s.Component == component && s.Sitting == sitting,
            ct
        );
        if (sheet is null)
        {
            sheet = new GradeSheet(GradeSheetId.New(clock.GetUtcNow()), @class, module, component, sitting);
            db.GradeSheets.Add(sheet);
        }

        var known = await db.MarkEntries.Where(e => e.SheetId == sheet.Id).Select(e => e.PersonId).ToHashSetAsync(ct);
        var author = EntryAuthor.Of(actor, clock, new EntrySource(MarkWay.Page));
        var let = sheet.LetIn([.. people.Where(person => !known.Contains(person))], on, author, telling);
        if (!let.Succeeded(out var entries))
            return Result<int>.Refuse(let.Errors);

        db.MarkEntries.AddRange(entries);
        return entries.Count;
    }

    /// <summary>The sheet, as long as people can be marked in it; null once it is submitted.</summary>
    public Task<GradeSheet?> FindOpen(GradeSheetId id, CancellationToken ct) =>
        db
            .GradeSheets.AsNoTracking()
            .SingleOrDefaultAsync(sheet => sheet.Id == id && sheet.State == GradeSheetState.Open, ct);

    /// <summary>Who was let in and has no mark.</summary>
    public IQueryable<PersonId> Unmarked(GradeSheetId id) =>
        db.Current().Where(line => line.SheetId == id && line.State == MarkState.NotSat).Select(line => line.PersonId);

    /// <summary>The sheets of further sittings of these classes into which nobody can be let as they are.</summary>
    public async Task<IReadOnlyList<ClosedSitting>> Closed(IReadOnlyCollection<ClassId> classes, CancellationToken ct)
    {
        var sheets = await db
            .GradeSheets.AsNoTracking()
            .Where(sheet => classes.Contains(sheet.ClassId) && sheet.Sitting > 1 && sheet.State != GradeSheetState.Open)
            .ToListAsync(ct);
        var ids = sheets.ConvertAll(sheet => sheet.Id);
        var people = await db
            .MarkEntries.Where(entry => ids.Contains(entry.SheetId) && entry.Number == 1)
            .Select(entry => new { entry.SheetId, entry.PersonId })
            .ToListAsync(ct);
        var of = people.ToLookup(one => one.SheetId, one => one.PersonId);
        return sheets.ConvertAll(sheet => new ClosedSitting(
            sheet.ClassId,
            sheet.ModuleId,
            sheet.Component,
            sheet.Sitting,
            of[sheet.Id].ToHashSet()
        ));
    }

    /// <summary>
    /// The day by which somebody's last sitting of a component was over: when its mark came into the ledger. The sitting
    /// itself was that day or before, so the gap that the rules ask for is kept in any case (RST-01).
    /// </summary>
    public async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> OverBy(
        ModuleId module,
        string component,
        IReadOnlyCollection<PersonId> people,
        CancellationToken ct
    ) =>
        await (
            from sheet in db.GradeSheets
            where sheet.ModuleId == module && sheet.Component == component
            join entry in db.MarkEntries on sheet.Id equals entry.SheetId
            where people.Contains(entry.PersonId) && entry.State != MarkState.NotSat
            group entry by entry.PersonId into own
            select new { own.Key, At = own.Max(entry => entry.At) }
        ).ToDictionaryAsync(own => own.Key, own => own.At, ct);
}

/// <param name="Component">Its code.</param>
/// <param name="People">Who is in it.</param>
internal sealed record ClosedSitting(
    ClassId Class,
    ModuleId Module,
    string Component,
    int Sitting,
    IReadOnlySet<PersonId> People
);
