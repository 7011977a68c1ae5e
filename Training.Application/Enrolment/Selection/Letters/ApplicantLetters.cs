using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>
/// Letters to applicants, who have no account: to the address in the file, with the link to their own page and nothing of what
/// stands there, because an address in a file may be mistyped.
/// </summary>
internal sealed class ApplicantLetters(
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    ILetterTexts texts,
    IOutcomeLinks links,
    IMailbox mailbox
)
{
    private const string Language = "vi"; // that of applications; the page can be read in both

    /// <param name="subject">A sentence that may name the cohort.</param>
    /// <param name="body">A sentence that may name the person and the cohort, and has the link.</param>
    /// <param name="id">The work that sends it.</param>
    public async Task<ExternalEffect> To(
        CandidacyId application,
        string subject,
        string body,
        WorkId id,
        CancellationToken ct
    )
    {
        var to = await (
            from candidacy in enrolment.Candidacies.AsNoTracking()
            where candidacy.Id == application
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

        (string, object?)[] values =
        [
            ("name", to.FullName),
            ("cohort", (await cohorts.Find(to.CohortId, ct))!.Name),
            ("link", links.Of(application)),
        ];
        var letter = new Letter(
            id,
            email,
            to.FullName,
            texts.In(Language, subject, values),
            texts.In(Language, body, values)
        )
        {
            Language = Language,
        };
        return () => mailbox.Deliver(letter);
    }
}
