using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Reserve;
using Training.Tests.Enrolment.Selection;

namespace Training.Tests.Enrolment.Reserve;

internal static class GivenReserve
{
    /// <summary>They withdraw, each by an act of their own, and what that leads to is done.</summary>
    public static async Task Withdraw(this TestApp app, params CandidacyId[] people)
    {
        foreach (var one in people)
            (await app.Send(app.Withdrawal(one))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
    }

    public static WithdrawTrainees Withdrawal(this TestApp app, CandidacyId one) =>
        new([one], new(app.Clock.Day(), Decision.None, "Rút hồ sơ"));

    public static async Task<ReserveView> Reserve(this TestApp app, string code)
    {
        (await app.Send(new ShowReserve(code))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    /// <summary>What stands on the page of the one cell, in the order of the list.</summary>
    public static async Task<IReadOnlyList<ReserveLine>> ReserveLines(this TestApp app, string code) =>
        (await app.Reserve(code)).Cells.ShouldHaveSingleItem().Lines;

    public static async Task<OfferLine> OfferTo(this TestApp app, string code, CandidacyId one) =>
        (await app.ReserveLines(code)).Single(line => line.Candidacy == one).Offer.ShouldNotBeNull();

    /// <summary>The address in the letter.</summary>
    public static string LinkOf(this TestApp app, OfferId offer) =>
        app.Services.GetRequiredService<IOfferLinks>().Of(offer).PathAndQuery;

    public static ConfirmOffers Confirmation(this TestApp app, string code) => new(code, app.ActOfSelection());
}
