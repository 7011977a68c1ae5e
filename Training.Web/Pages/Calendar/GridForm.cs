using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Calendar;

/// <summary>A bell grid while it is being typed: as many lines as a day can have periods, some of them empty.</summary>
public sealed class GridForm
{
    private const int Lines = 14;

    public DateOnly? From { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }

    /// <summary>Null, because model binding adds nothing to a list that is there already.</summary>
    public IReadOnlyList<PeriodForm>? Periods { get; set; }

    /// <summary>With room for more.</summary>
    public IEnumerable<PeriodForm> AllLines =>
        [.. Periods ?? [], .. Enumerable.Repeat(new PeriodForm(), Math.Max(0, Lines - (Periods?.Count ?? 0)))];

    public GridDetails ToDetails() =>
        new(
            From ?? default,
            NameVi?.Trim() ?? "",
            NameEn?.Trim() ?? "",
            [
                .. (Periods ?? [])
                    .Where(line => line.Begins is not null || line.Ends is not null)
                    .Select(
                        (line, i) => new BellPeriod(i + 1, line.Part, line.Begins ?? default, line.Ends ?? default)
                    ),
            ]
        );

    public static GridForm Of(GridDetails grid) =>
        new()
        {
            From = grid.From,
            NameVi = grid.NameVi,
            NameEn = grid.NameEn,
            Periods =
            [
                .. grid.Periods.Select(period => new PeriodForm
                {
                    Part = period.Part,
                    Begins = period.Begins,
                    Ends = period.Ends,
                }),
            ],
        };
}

public sealed class PeriodForm
{
    public DayPart Part { get; set; }
    public TimeOnly? Begins { get; set; }
    public TimeOnly? Ends { get; set; }
}
