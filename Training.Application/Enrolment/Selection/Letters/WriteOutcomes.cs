using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>Writes down the letters to everybody whom a decided selection looked at.</summary>
/// <param name="PerHour">So many an hour; null: all at once.</param>
public sealed record WriteOutcomes(SelectionId Selection, int? PerHour);

/// <summary>Letter by letter in one order, together with how far it came, so that nobody gets two.</summary>
[RunsIn(Lane.Messages)]
internal sealed class WriteOutcomesHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<WriteOutcomes>
{
    private const int Portion = 100;

    public async Task<Result<Progress>> Handle(WriteOutcomes work, CancellationToken ct)
    {
        var run = await db.Selections.SingleAsync(one => one.Id == work.Selection, ct);
        var next = await db
            .SelectionLines.Where(line => line.RunId == run.Id)
            .OrderBy(line => line.CandidacyId)
            .Select(line => line.CandidacyId)
            .Skip(run.Told)
            .Take(Portion)
            .ToListAsync(ct);
        var reached = await Recipients(run.Id).Where(id => next.Contains(id)).ToHashSetAsync(ct);
        foreach (var (i, id) in next.Index().Where(one => reached.Contains(one.Item)))
        {
            var due = work.PerHour is { } pace ? run.ToldAt!.Value.AddHours((run.Told + i) / pace) : clock.GetUtcNow();
            await queue.Enqueue(new OutcomeDue(run.Id, id), $"{run.Id}:{id}", ct, due);
        }
        run.Write(next.Count);
        return new Progress(run.Told, run.Applicants);
    }

    private IQueryable<CandidacyId> Recipients(SelectionId run) => db.Recipients(run, enrolment, people);
}

internal static class OutcomeReaders
{
    /// <summary>Who has an address and is told in no other way.</summary>
    public static IQueryable<CandidacyId> Recipients(
        this ISelectionDb db,
        SelectionId run,
        IEnrolmentDb enrolment,
        IPeopleDirectory people
    ) =>
        from line in db.SelectionLines
        where line.RunId == run
        join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
        join person in people.All on candidacy.PersonId equals person.Id
        where person.Email != null && (line.Outcome != SelectionOutcome.Admitted || person.Account == null)
        select line.CandidacyId;
}
