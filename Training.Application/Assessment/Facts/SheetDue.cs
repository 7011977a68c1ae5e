using System.Globalization;
using Training.Application.Messages.Contracts;

namespace Training.Application.Assessment.Facts;

/// <summary>Marks of a day that is still to come are due.</summary>
[Tells(FactKind.SheetDueSoon)]
internal sealed class SheetDueSoon(SheetsDue sheets, TimeProvider clock)
    : SheetDue(sheets, clock, toOffice: false, until: 0);

/// <summary>Marks are due today.</summary>
[Tells(FactKind.SheetDueToday)]
internal sealed class SheetDueToday(SheetsDue sheets, TimeProvider clock)
    : SheetDue(sheets, clock, toOffice: false, until: 1);

/// <summary>The day passed, and the marks are not published: from now on it is the office's business, too.</summary>
[Tells(FactKind.SheetOverdue)]
internal sealed class SheetOverdue(SheetsDue sheets, TimeProvider clock)
    : SheetDue(sheets, clock, toOffice: true, until: null);

/// <param name="sheets">What is due.</param>
/// <param name="clock">Of the programme.</param>
/// <param name="toOffice">It concerns the office as well.</param>
/// <param name="until">Of use until so many days after the due one; null: until the marks are published.</param>
internal abstract class SheetDue(SheetsDue sheets, TimeProvider clock, bool toOffice, int? until) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var day = DayOf(of);
        DateTimeOffset? last = until is { } days ? clock.BeginningOf(day.AddDays(days)) : null;
        var whom = await sheets.Whom(day, toOffice, ct);
        return [.. whom.Select(who => new Telling(who.To, who.As, of, last))];
    }

    public Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) => sheets.Words(DayOf(key), toOffice, readers, ct);

    private static DateOnly DayOf(string of) => DateOnly.ParseExact(of, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
