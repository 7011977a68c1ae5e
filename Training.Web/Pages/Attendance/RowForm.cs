using Training.Application.Attendance;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Attendance;

/// <summary>One trainee as the form sends them: one tap for the whole session, and periods that differ from it.</summary>
public sealed class RowForm
{
    public PersonId Person { get; set; }

    public int Version { get; set; }

    /// <summary>Letters that the form was filled with, recorded or proposed; null: none.</summary>
    public string? Seen { get; set; }

    /// <summary>Có, muộn, vắng; null: not recorded.</summary>
    public WholeMark? Whole { get; set; }

    /// <summary>Of an absence.</summary>
    public bool Excused { get; set; }

    public PeriodMark?[] Periods { get; set; } = [];

    /// <summary>Excused because of a leave, as the form proposed before anything was recorded, and nobody touched it.</summary>
    private bool IsProposal =>
        this is { Version: 0, Seen: not null, Whole: WholeMark.Absent, Excused: true }
        && Array.TrueForAll(Periods, mark => mark is null);

    /// <summary>They checked in since the form was shown: what it proposed was nobody's word.</summary>
    public void Came()
    {
        if (IsProposal)
            (Whole, Excused, Seen) = (null, false, null);
    }

    /// <summary>
    /// Null where nothing was said. One tap for the whole session counts over periods that were shown before it; a period that
    /// was changed counts over the tap.
    /// </summary>
    public Tap? Tap(int periods)
    {
        if (Whole is null && !Array.Exists(Periods, mark => mark is not null))
            return null;

        var whole = Of(Whole ?? WholeMark.Present, Excused, periods).Marks;
        var shown = Shown(Seen);
        var tapped = Whole != shown.Whole || (Whole == WholeMark.Absent && Excused != shown.Excused);
        var letters = Letters.Of(
            whole.Select(
                (mark, i) =>
                    Periods.ElementAtOrDefault(i) is { } said
                    && !(tapped && said == shown.Periods.ElementAtOrDefault(i))
                        ? said
                        : mark
            )
        );
        return new(Person, letters.Text, Version);
    }

    /// <summary>What it says is in the register now.</summary>
    public void Stands(TapOutcome outcome) => (Version, Seen) = (outcome.Version, outcome.Letters);

    /// <summary>As the form shows what is recorded: in one tap if it can be said in one.</summary>
    public static RowForm Of(RegisterLine line, int periods)
    {
        var away = line is { Letters: null, Leave: not null, Arrival: null };
        var shown = away ? Letters.Whole(PeriodMark.Excused, periods).Text : line.Letters; // recorded once somebody says so
        var row = Shown(shown);
        (row.Person, row.Version, row.Seen) = (line.Person, line.Version, shown);
        return row;
    }

    private static RowForm Shown(string? recorded)
    {
        var row = new RowForm();
        if (Letters.Read(recorded) is not { } letters)
            return row;

        var marks = letters.Marks.ToList();
        row.Excused = letters.Excused > letters.Unexcused;
        row.Whole =
            letters.Excused + letters.Unexcused > 0 ? WholeMark.Absent
            : marks[0] == PeriodMark.Late ? WholeMark.Late
            : WholeMark.Present;
        if (Of(row.Whole.Value, row.Excused, marks.Count) != letters)
            row.Periods = [.. marks.Select(mark => (PeriodMark?)mark)];
        return row;
    }

    private static Letters Of(WholeMark whole, bool excused, int periods) =>
        whole switch
        {
            WholeMark.Late => Letters.CameLate(periods),
            WholeMark.Absent => Letters.Whole(excused ? PeriodMark.Excused : PeriodMark.Unexcused, periods),
            _ => Letters.Whole(PeriodMark.Present, periods),
        };
}

/// <summary>What one tap says of a whole session.</summary>
public enum WholeMark
{
    Present,
    Late,
    Absent,
}
