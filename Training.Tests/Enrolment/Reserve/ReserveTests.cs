using System.Net;
using MimeKit;
using Training.Application.Enrolment.Reserve;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Selection;

namespace Training.Tests.Enrolment.Reserve;

/// <summary>From a seat that became free to the decision that gives it to the next (P25).</summary>
public abstract class ReserveTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ReserveTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ReserveTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_withdrawal_before_the_opening_offers_the_seat_to_the_next_who_has_five_working_days()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        await app.Decide(given.Code);

        await app.Withdraw(given.Applications[1]);

        var view = await app.Reserve(given.Code);
        view.ShouldSatisfyAllConditions(v => v.Open.ShouldBe(1), v => v.Accepted.ShouldBe(0));
        var lines = await app.ReserveLines(given.Code);
        lines.Select(line => line.Candidacy).ShouldBe([given.Applications[2], given.Applications[0]]);
        lines[0]
            .Offer!.ShouldSatisfyAllConditions(
                offer => offer.State.ShouldBe(OfferState.Open),
                offer => offer.LastDay.ShouldBe(app.Clock.Day().AddDays(7)), // with one weekend
                offer => offer.Skipped.ShouldBeEmpty()
            );
        lines[1].Offer.ShouldBeNull();
    }

    [Fact]
    public async Task The_letter_leads_to_a_page_on_which_only_a_button_answers_and_a_decision_admits()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        await app.Withdraw(given.Applications[1]);
        var offer = await app.OfferTo(given.Code, given.Applications[0]);
        var letter = await LinkSentTo(given.Applications[0]);
        using var anybody = app.CreateClient();

        var page = await TestPage.Open(anybody, letter);
        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Open);
        var answered = await page.Submit(("accept", "true"));

        answered.Text("main").ShouldContain("Bạn đã nhận chỗ");
        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Accepted);
        (await app.States(given))[0].ShouldBe(CandidacyState.Applied, "nobody is admitted without a decision (REC-01)");
        (await app.Send(app.Confirmation(given.Code))).Succeeded(out var admitted).ShouldBeTrue();
        admitted.ShouldBe(1);
        (await app.States(given))[0].ShouldBe(CandidacyState.Admitted);
        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Confirmed);
    }

    [Fact]
    public async Task Whoever_says_no_is_skipped_from_then_on_and_the_page_says_why()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80, 60);
        await app.Decide(given.Code);
        await app.Withdraw(given.Applications[1]);
        var first = await app.OfferTo(given.Code, given.Applications[2]);

        (await app.Send(new AnswerForPerson(first.Id, Accept: false))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        var second = await app.OfferTo(given.Code, given.Applications[0]);
        second.State.ShouldBe(OfferState.Open);
        second.Skipped.ShouldHaveSingleItem().Why.ShouldBe(SkipReason.Declined);
        (await app.Reserve(given.Code)).Open.ShouldBe(1);
        (await app.Send(new ListWaiting(given.Code))).Succeeded(out var waiting).ShouldBeTrue();
        waiting!.Waiting.ShouldBe(2, "who said no waits no more");
        waiting.First.Select(one => one.IsOffered).ShouldBe([true, false]);
        using var leadership = await app.SignedIn(Role.Leadership);
        var cohort = await TestPage.Open(leadership, $"/cohorts/{given.Code}");
        cohort.Texts("#waiting-of li").Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_offer_that_nobody_answers_ends_after_its_last_day_and_the_next_is_asked()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        await app.Decide(given.Code);
        await app.Withdraw(given.Applications[1]);
        var offer = await app.OfferTo(given.Code, given.Applications[2]);

        var link = app.LinkOf(offer.Id);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.RunNow<ExpireOffersHandler>();
        (await app.OfferTo(given.Code, given.Applications[2])).State.ShouldBe(
            OfferState.Open,
            "its last day has not passed"
        );
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunNow<ExpireOffersHandler>();

        (await app.OfferTo(given.Code, given.Applications[2])).State.ShouldBe(OfferState.Expired);
        var next = await app.OfferTo(given.Code, given.Applications[0]);
        next.State.ShouldBe(OfferState.Open);
        next.Skipped.ShouldHaveSingleItem().Why.ShouldBe(SkipReason.Expired);
        using var late = app.CreateClient();
        (await TestPage.Open(late, link)).Text("main").ShouldContain("hết hạn");
    }

    [Fact]
    public async Task Who_withdraws_while_an_offer_waits_frees_the_seat_again()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        await app.Decide(given.Code);
        await app.Withdraw(given.Applications[1]);
        var offer = await app.OfferTo(given.Code, given.Applications[2]);
        (await app.Send(new AnswerForPerson(offer.Id, Accept: true))).Errors.ShouldBeEmpty();

        await app.Withdraw(given.Applications[2]);

        (await app.OfferTo(given.Code, given.Applications[2])).State.ShouldBe(OfferState.Fallen);
        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Open);
        (await app.Send(app.Confirmation(given.Code)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("reserve.nobody_accepted");
    }

    [Fact]
    public async Task Once_the_cohort_has_opened_nobody_is_asked_any_more()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        app.Clock.Advance(TimeSpan.FromDays(31));

        await app.Withdraw(given.Applications[1]);

        (await app.ReserveLines(given.Code)).ShouldHaveSingleItem().Offer.ShouldBeNull();
    }

    [Fact]
    public async Task Seats_added_to_the_quota_are_offered_when_HR_says_so()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        await app.GivenSeats(given, seats: 2);
        (await app.Reserve(given.Code)).Open.ShouldBe(0);

        (await app.Send(new OfferFreeSeats(given.Code))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Open);
    }

    [Fact]
    public async Task Sixteen_who_withdraw_at_once_leave_sixteen_offers_to_the_first_sixteen_each_once()
    {
        const int Seats = 16;
        var given = await app.GivenApplicants(Seats, [.. Enumerable.Range(0, 2 * Seats + 4).Select(i => 99m - i)]);
        await app.Decide(given.Code);

        await Task.WhenAll(given.Applications.Take(Seats).Select(async one => await Persist(app.Withdrawal(one))));
        await RunAtOnce();

        var lines = await app.ReserveLines(given.Code);
        lines.Where(line => line.Offer is not null).Select(line => line.Number).ShouldBe(Enumerable.Range(1, Seats));
        var offers = await app.Db(db => db.Offers.Where(offer => offer.CohortId == given.Cohort).ToListAsync());
        offers.Count.ShouldBe(Seats);
        offers.Select(offer => offer.CandidacyId).ShouldBeUnique();
        (await app.Reserve(given.Code)).Cells.ShouldHaveSingleItem().Free.ShouldBe(0);
    }

    [Fact]
    public async Task Offers_and_answers_are_for_HR_and_whoever_has_the_link_and_a_made_up_link_opens_nothing()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        await app.Withdraw(given.Applications[1]);
        var offer = await app.OfferTo(given.Code, given.Applications[0]);
        using var anybody = app.CreateClient();

        var made = await TestPage.Open(anybody, "/offer?key=CfDJ8nonsense");
        var without = await app.SendWithoutPermissions(new AnswerForPerson(offer.Id, Accept: true));

        made.Status.ShouldBe(HttpStatusCode.NotFound);
        without.Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Forbidden);
        (await app.OfferTo(given.Code, given.Applications[0])).State.ShouldBe(OfferState.Open);
    }

    /// <summary>As somebody does who is told that others were quicker.</summary>
    private async Task Persist(WithdrawTrainees withdrawal)
    {
        while ((await app.Send(withdrawal)).Errors is [var error, ..])
            error.ShouldBe(Error.Busy);
    }

    /// <summary>All that is due by as many as there are items, and what that leads to.</summary>
    private async Task RunAtOnce()
    {
        while (true)
        {
            var due = await app.Db(db =>
                db.WorkItems.Where(item => item.State == WorkState.Pending && item.DueAt <= DateTime.UtcNow)
                    .Select(item => item.Id)
                    .ToListAsync()
            );
            if (due.Count == 0)
                return;
            await Task.WhenAll(due.Select(id => Task.Run(() => app.Run(id))));
        }
    }

    private async Task<string> LinkSentTo(CandidacyId one)
    {
        var person = await app.PersonOf(one);
        var email = await app.Db(db => db.People.Where(p => p.Id == person).Select(p => p.Open.Email).SingleAsync());
        var files = app.Folder.CreateSubdirectory("mail").GetFiles("*.eml");
        var letters = await Task.WhenAll(files.Select(file => MimeMessage.LoadAsync(file.FullName)));
        var letter = letters.Single(letter => letter.To.Mailboxes.Single().Address == email);
        return letter.TextBody!.Split().Single(word => word.Contains("/offer?key=", StringComparison.Ordinal));
    }
}
