using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>When the periods of a day begin and end, from a day on until another grid begins (DAY-02).</summary>
public sealed class BellGrid : AggregateRoot
{
    private BellGrid() { }

    internal BellGrid(BellGridId id, DateOnly from, string nameVi, string nameEn, IReadOnlyList<BellPeriod> periods)
    {
        (Id, From, Periods) = (id, from, periods);
        (NameVi, NameEn) = (nameVi, nameEn);
    }

    public BellGridId Id { get; private set; }

    /// <summary>The first day on which it counts.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Summer, winter.</summary>
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>In order; none overlaps the next.</summary>
    public IReadOnlyList<BellPeriod> Periods { get; private set; } = [];

    internal static Result<BellGrid> Plan(BellGridId id, GridDetails details)
    {
        var faults = BellRules.Check(details.Periods).ToList();
        return faults.Count > 0
            ? Result<BellGrid>.Refuse(faults)
            : new BellGrid(id, details.From, details.NameVi, details.NameEn, details.Periods);
    }

    internal Result<BellGridId> Change(GridDetails details)
    {
        var faults = BellRules.Check(details.Periods).ToList();
        if (faults.Count > 0)
            return Result<BellGridId>.Refuse(faults);

        (From, NameVi, NameEn, Periods) = (details.From, details.NameVi, details.NameEn, details.Periods);
        Changed();
        return Id;
    }
}

/// <param name="Number">1, 2, 3 through the day, whatever the half-day.</param>
/// <param name="Begins">Local time.</param>
/// <param name="Ends">Local time; the first moment that no longer belongs to it.</param>
public sealed record BellPeriod(int Number, DayPart Part, TimeOnly Begins, TimeOnly Ends);
