using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>The person who holds the link takes the seat, or leaves it. Answers what the offer is now.</summary>
[Requires(Permission.Anyone)]
public sealed record AnswerByLink(string? Key, bool Accept) : ICommand<OfferState>;

internal sealed class AnswerByLinkHandler(IOfferLinks links, OfferAnswers answers)
    : IRequestHandler<AnswerByLink, Result<OfferState>>
{
    public async Task<Result<OfferState>> Handle(AnswerByLink command, CancellationToken ct) =>
        links.Read(command.Key) is { } id ? await answers.Take(id, command.Accept, ct) : ReserveErrors.Unknown;
}

/// <summary>The person said it to HR, by telephone or at the counter.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record AnswerForPerson(OfferId Offer, bool Accept) : ICommand<OfferState>;

internal sealed class AnswerForPersonHandler(OfferAnswers answers)
    : IRequestHandler<AnswerForPerson, Result<OfferState>>
{
    public Task<Result<OfferState>> Handle(AnswerForPerson command, CancellationToken ct) =>
        answers.Take(command.Offer, command.Accept, ct);
}

/// <summary>Takes an answer; a no frees the seat for the next.</summary>
internal sealed class OfferAnswers(IReserveDb db, IWorkQueue queue, TimeProvider clock)
{
    public async Task<Result<OfferState>> Take(OfferId id, bool accept, CancellationToken ct)
    {
        if (await db.Offers.FindAsync([id], ct) is not { } offer)
            return ReserveErrors.Unknown;

        var answered = offer.Answer(accept, clock.Day(), clock.GetUtcNow());
        if (!answered.Succeeded(out _))
            return Result<OfferState>.Refuse(answered.Errors);
        if (!accept)
            await queue.Enqueue(new SeatFreed(offer.CohortId), $"{offer.Id}", ct);
        return offer.State;
    }
}
