using Training.Application.Access.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>One thing that happened to a person, for the time line of the profile.</summary>
public abstract record PersonEvent(DateOnly? On);

/// <summary>A file that came in, or a step with the decision behind it.</summary>
public sealed record EnrolmentEvent(EnrolmentFact Fact) : PersonEvent(Fact.On);

/// <summary>A row of a list that was about the person.</summary>
public sealed record ImportEvent(DateOnly? On, ImportId Import, string File, int Row, RowResult Result)
    : PersonEvent(On);

/// <summary>A letter with the link to choose the first password was ordered.</summary>
public sealed record LetterEvent(DateOnly? On) : PersonEvent(On);

/// <summary>Puts together what the modules know of a person's way.</summary>
internal sealed class PersonEvents(IEnrolmentHistory history, IImportsDb imports, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PersonEvent>> Of(PersonId person, AccountSummary? account, CancellationToken ct)
    {
        var rows = await (
            from row in imports.ImportRows.AsNoTracking()
            join import in imports.Imports on row.ImportId equals import.Id
            where row.PersonId == person && row.Result != null && row.Undo != RowUndo.Reversed
            select new
            {
                import.Id,
                import.File.Name,
                import.CommittedAt,
                row.Number,
                row.Result,
            }
        ).ToListAsync(ct);

        IEnumerable<PersonEvent> events =
        [
            .. (await history.Of(person, ct)).Select(fact => new EnrolmentEvent(fact)),
            .. rows.Select(row => new ImportEvent(
                Day(row.CommittedAt),
                row.Id,
                row.Name,
                row.Number,
                row.Result!.Value
            )),
            .. account?.LetterOn is { } letter ? new[] { new LetterEvent(Day(letter)) } : [],
        ];
        return [.. events.OrderByDescending(e => e.On ?? DateOnly.MinValue)]; // stable: a person's steps keep their order
    }

    private DateOnly? Day(DateTimeOffset? at) =>
        at is { } instant
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).DateTime)
            : null;
}
