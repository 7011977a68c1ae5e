using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>Somebody is to hear where the result of their application stands.</summary>
internal sealed record OutcomeDue(SelectionId Selection, CandidacyId Application);

/// <summary>
/// The letter has the link and not the result: an address in a file may be mistyped, and what was decided about somebody is for
/// them to read.
/// </summary>
[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendOutcome(
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    ILetterTexts texts,
    IOutcomeLinks links,
    IMailbox mailbox
) : IExternalWorkHandler<OutcomeDue>
{
    private const string Language = "vi"; // that of applications; the page can be read in both

    public async Task<Result<ExternalEffect>> Prepare(OutcomeDue work, WorkId id, CancellationToken ct)
    {
        var to = await (
            from candidacy in enrolment.Candidacies.AsNoTracking()
            where candidacy.Id == work.Application
            join person in people.All on candidacy.PersonId equals person.Id
            select new
            {
                candidacy.CohortId,
                person.FullName,
                person.Email,
            }
        ).SingleAsync(ct);
        if (to.Email is not { } email)
            return ExternalEffects.None;

        var cohort = (await cohorts.Find(to.CohortId, ct))!;
        var letter = new Letter(
            id,
            email,
            to.FullName,
            texts.In(Language, "selection.letter_subject", ("cohort", cohort.Name)),
            texts.In(
                Language,
                "selection.letter_body",
                ("name", to.FullName),
                ("cohort", cohort.Name),
                ("link", links.Of(work.Application))
            )
        )
        {
            Language = Language,
        };
        return (ExternalEffect)(() => mailbox.Deliver(letter));
    }
}
