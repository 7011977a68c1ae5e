using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection.Letters;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Rechecks;
using Training.Tests.Enrolment.Reserve;
using Training.Tests.Enrolment.Selection;

namespace Training.Tests.Journeys;

/// <summary>Applicants who were ranked, offered a seat or judged again.</summary>
internal static class SelectionScene
{
    /// <summary>The trial with equal totals, and one of those whom it would admit has an account.</summary>
    public static async Task<(Selected, Selected, string, string)> SelectionsOf(TestApp app)
    {
        var tried = await app.GivenApplicants(seats: 2, 91.5m, 78, 78, null, 64);
        await app.GivenSessionOf(await app.PersonOf(tried.Applications[0]));
        await app.Rank(tried.Code);
        var decided = await app.GivenApplicants(seats: 2, 95, 90, 85, 80, 75, 70);
        await app.Decide(decided.Code);
        await app.Withdraw(decided.Applications[0], decided.Applications[1]);
        var accepts = await app.OfferTo(decided.Code, decided.Applications[2]);
        (await app.Send(new AnswerForPerson(accepts.Id, Accept: true))).Errors.ShouldBeEmpty();
        var declines = await app.OfferTo(decided.Code, decided.Applications[3]);
        (await app.Send(new AnswerForPerson(declines.Id, Accept: false))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        var waits = await app.OfferTo(decided.Code, decided.Applications[4]);
        var outcome = app.Services.GetRequiredService<IOutcomeLinks>().Of(decided.Applications[2]).PathAndQuery;
        return (tried, decided, app.LinkOf(waits.Id).TrimStart('/'), outcome.TrimStart('/'));
    }

    public static async Task<(Selected, RecheckId, RecheckId, string)> RechecksOf(TestApp app)
    {
        var given = await app.GivenPapers();
        var (wronged, key) = (given.Applications[0], await app.PapersOf(given));
        var upheld = await app.GivenRecheck(wronged, "Tôi có văn bằng hai.\nĐơn đã nộp ngày 3 tháng 3.");
        var corrections = GivenRechecks.Interview(wronged, "72,5") with
        {
            Conditions = [new(wronged, key, Met: true, "Văn bằng hai số 12")],
            Documents = [new(wronged, "DON", 0, DocumentState.Present)],
        };
        await app.Uphold(upheld, corrections);
        var rejected = await app.GivenRecheck(given.Applications[1]);
        (await app.Send(GivenRechecks.Rejection(rejected))).Errors.ShouldBeEmpty();
        var open = await app.GivenRecheck(wronged);
        await app.Db(db =>
            db.Rechecks.Where(one => one.Id == open)
                .ExecuteUpdateAsync(one => one.SetProperty(r => r.DueOn, app.Clock.Day().AddDays(-1)))
        );
        return (given, open, upheld, app.OutcomeOf(wronged).TrimStart('/'));
    }
}
