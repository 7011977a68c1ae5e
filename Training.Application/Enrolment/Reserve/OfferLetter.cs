using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Links by which an offer is answered without signing in; nobody but us can make them.</summary>
public interface IOfferLinks
{
    Uri Of(OfferId offer);

    /// <returns>Null: it is none of ours.</returns>
    OfferId? Read(string? key);
}

/// <summary>Somebody is to hear that a seat is theirs if they want it.</summary>
internal sealed record OfferMade(OfferId Offer);

/// <summary>Who is on a reserve list has no account yet, so the letter goes to the address in the file.</summary>
[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendOffer(
    IReserveDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    IUnitCatalogue units,
    ICohortDirectory cohorts,
    ILetterTexts texts,
    IOfferLinks links,
    IMailbox mailbox
) : IExternalWorkHandler<OfferMade>
{
    /// <summary>Nobody has asked them for another.</summary>
    private const string Language = "vi";

    public async Task<Result<ExternalEffect>> Prepare(OfferMade work, WorkId id, CancellationToken ct)
    {
        var found = await (
            from offer in db.Offers.AsNoTracking()
            where offer.Id == work.Offer && offer.State == OfferState.Open
            join candidacy in enrolment.Candidacies on offer.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            select new
            {
                Offer = offer,
                person.FullName,
                person.Email,
            }
        ).SingleOrDefaultAsync(ct);
        if (found?.Email is not { } email)
            return ExternalEffects.None;

        var offered = found.Offer;
        var cohort = (await cohorts.Find(offered.CohortId, ct))!;
        var unit = (await units.All(ct)).Single(one => one.Id == offered.Unit).Name;
        (string, object?)[] values =
        [
            ("name", found.FullName),
            ("cohort", cohort.Name),
            ("unit", unit),
            ("post", CommunePost.Find(offered.Post)?.NameVi ?? offered.Post),
            ("day", texts.Day(Language, offered.LastDay)),
            ("link", links.Of(offered.Id)),
        ];
        var subject = texts.In(Language, "reserve.offer_subject", values);
        var letter = new Letter(id, email, found.FullName, subject, texts.In(Language, "reserve.offer_body", values));
        return (ExternalEffect)(() => mailbox.Deliver(letter));
    }
}
