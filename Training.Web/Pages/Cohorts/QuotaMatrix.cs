using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Cohorts;

/// <summary>Receiving units down, posts across; in each cell how many seats there are and how many are taken.</summary>
public sealed record QuotaMatrix(IReadOnlyList<string> Posts, IReadOnlyList<QuotaMatrix.Row> Rows)
{
    public static QuotaMatrix Of(IReadOnlyList<QuotaView> quotas, CandidacyCounts counts)
    {
        IReadOnlyList<string> posts = [.. quotas.Select(cell => cell.Post).Distinct().Order(StringComparer.Ordinal)];
        return new(
            posts,
            [
                .. from cell in quotas
                group cell by (cell.Unit, cell.UnitName) into unit
                let people = counts.Of(unit.Key.Unit)
                select new Row(
                    unit.Key.Unit,
                    unit.Key.UnitName,
                    [.. posts.Select(post => Cell.Of([.. unit.Where(c => c.Post == post)], people.Of(post)))],
                    new(unit.Sum(c => c.Seats), people.All, people.Taken, [])
                ),
            ]
        );
    }

    public sealed record Row(UnitId Unit, string Name, IReadOnlyList<Cell?> Cells, Cell Whole);

    /// <param name="Files">Applied, whatever became of it.</param>
    /// <param name="Taken">Admitted, and whatever follows from it while they stay.</param>
    /// <param name="Fields">Seats that are kept for a field of study; files do not say theirs.</param>
    public sealed record Cell(int Seats, int Files, int Taken, IReadOnlyList<(string Field, int Seats)> Fields)
    {
        public string Fill =>
            Taken > Seats ? "over"
            : Taken == Seats ? "full"
            : "free";

        public string? Tone =>
            Taken > Seats ? "bad"
            : Taken == Seats ? "ok"
            : null;

        internal static Cell? Of(IReadOnlyList<QuotaView> cells, CandidacyCounts people) =>
            cells.Count == 0
                ? null
                : new(
                    cells.Sum(cell => cell.Seats),
                    people.All,
                    people.Taken,
                    [.. cells.Where(cell => cell.Field.Length > 0).Select(cell => (cell.Field, cell.Seats))]
                );
    }
}
