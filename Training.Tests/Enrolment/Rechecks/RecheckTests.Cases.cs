using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Training.Application.Enrolment.Rechecks;
using Training.Application.People;
using Training.Application.Reporting;
using Training.Application.Timetable.Contracts;
using Training.Infrastructure;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Selection;
using static Training.Tests.Enrolment.Rechecks.GivenRechecks;

namespace Training.Tests.Enrolment.Rechecks;

public abstract partial class RecheckTests
{
    [Fact]
    public async Task A_case_is_opened_once_it_can_be_about_something_by_somebody_who_may_answer_and_one_at_a_time()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var (today, owner) = (app.Clock.Day(), (await app.GivenAccount([Role.Hr])).Id);
        var file = new FileRecheck(given.Applications[0], today, "Sai điểm", owner);

        var early = await app.Send(file);
        await app.Decide(given.Code);
        FileRecheck[] wrong =
        [
            file with
            {
                FiledOn = today.AddDays(-1),
            },
            file with
            {
                FiledOn = today.AddDays(1),
            },
            file with
            {
                Text = " ",
            },
            file with
            {
                Text = new('a', 2001),
            },
            file with
            {
                Owner = (await app.GivenAccount([Role.Leadership])).Id,
            },
        ];
        var refused = new List<string>();
        foreach (var one in wrong)
            refused.Add((await app.Send(one)).Errors.ShouldHaveSingleItem().Code);
        (await app.Send(file)).Succeeded(out var first).ShouldBeTrue();
        var second = await app.Send(file);
        (await app.Send(Rejection(first))).Errors.ShouldBeEmpty();
        (await app.Send(file)).Succeeded(out var again).ShouldBeTrue();

        early.Errors.ShouldHaveSingleItem().Code.ShouldBe("rechecks.not_decided");
        refused.ShouldBe([
            "rechecks.before_decision",
            "rechecks.filed_in_future",
            "rechecks.text_missing",
            "rechecks.text_too_long",
            "rechecks.owner_unknown",
        ]);
        second.Errors.ShouldHaveSingleItem().Code.ShouldBe("rechecks.already_open");
        (await app.Recheck(given.Code, again)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task P19_no_open_case_is_lost_over_holidays_a_disabled_owner_a_withdrawal_or_the_end_of_the_cohort()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var today = app.Clock.Day();
        await app.GivenDayOff(today.AddDays(today.DayOfWeek == DayOfWeek.Friday ? 3 : 1));
        var due = await app.Use<IWorkingDays, DateOnly>(days => days.From(today, 10, default));
        var id = await app.GivenRecheck(given.Applications[0]);

        (await Line()).ShouldSatisfyAllConditions(
            line => line.DueOn.ShouldBe(due),
            line => line.DueOn.ShouldBeGreaterThan(today.AddDays(14)), // two weeks, and the day off
            line => line.Urgency.ShouldBe(RecheckUrgency.InTime)
        );
        (await Pressing()).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromDays(due.DayNumber - today.DayNumber));
        (await Line()).Urgency.ShouldBe(RecheckUrgency.Soon);
        app.Clock.Advance(TimeSpan.FromDays(5));

        await app.Db(db =>
            db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.DisabledAt, app.Clock.GetUtcNow()))
        );
        await app.Send(new WithdrawTrainees([given.Applications[0]], new(app.Clock.Day(), Decision.None, "Rút hồ sơ")));
        await app.Db(db =>
            db.Cohorts.Where(c => c.Id == given.Cohort)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(x => x.OpensOn, today.AddDays(1)).SetProperty(x => x.ClosesOn, today.AddDays(2))
                )
        );

        (await Line()).ShouldSatisfyAllConditions(
            line => line.Urgency.ShouldBe(RecheckUrgency.Overdue),
            line => line.Days.ShouldBe(due.DayNumber - today.DayNumber + 5),
            line => line.OwnerAway.ShouldBeTrue()
        );
        (await Pressing()).ShouldBe(1);
        var other = (await app.GivenAccount([Role.Hr])).Id;
        (await app.Send(new AssignRecheck(id, 0, other))).Errors.ShouldBeEmpty();
        (await Line()).OwnerAway.ShouldBeFalse();

        async Task<RecheckLine> Line() => (await app.Rechecks(given.Code)).Open.ShouldHaveSingleItem();
        async Task<int> Pressing()
        {
            (await app.Send(new ListAttention())).Succeeded(out var concerns).ShouldBeTrue();
            return concerns!
                .Where(one => one.Kind == ConcernKind.RechecksDue && one.Cohort == given.Code)
                .Sum(one => one.Count);
        }
    }

    [Fact]
    public async Task A_case_is_handed_on_by_whoever_read_it_last_until_it_is_closed()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var id = await app.GivenRecheck(given.Applications[0]);
        var (one, other) = ((await app.GivenAccount([Role.Hr])).Id, (await app.GivenAccount([Role.Hr])).Id);

        (await app.Send(new AssignRecheck(id, 0, one))).Errors.ShouldBeEmpty();
        var stale = await app.Send(new AssignRecheck(id, 0, other));
        var unread = await app.Send(Rejection(id, version: 0));
        (await app.Send(Rejection(id, version: 1))).Errors.ShouldBeEmpty();
        var late = await app.Send(new AssignRecheck(id, 2, other));

        stale.Errors.ShouldBe([Error.Stale]);
        unread.Errors.ShouldBe([Error.Stale]);
        late.Errors.ShouldHaveSingleItem().Code.ShouldBe("rechecks.closed");
        (await app.Recheck(given.Code, id)).Owner.ShouldBe(one);
    }

    [Fact]
    public async Task P19_HR_answers_on_the_page_one_letter_leads_to_the_answer_and_it_stays_for_both_after_the_deadline()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Decide(given.Code);
        var application = given.Applications[0];
        var session = await app.GivenSession(Role.Hr);
        using var hr = app.SignedIn(session);
        using var nobody = app.Visitor();

        var page = await TestPage.Open(hr, $"/cohorts/{given.Code}/applications/{application}");
        var refused = await page.SubmitForm("#recheck", ("Recheck.Text", "Điểm phỏng vấn là 95"));
        var filed = await page.SubmitForm(
            "#recheck",
            ("Recheck.Text", "Điểm phỏng vấn là 95"),
            ("Recheck.FiledOn", $"{app.Clock.Day():O}"),
            ("Recheck.Owner", session.Account)
        );
        var address = filed.Response.Headers.Location!.ToString();
        var open = await TestPage.Open(hr, address);
        var waits = await TestPage.Open(nobody, app.OutcomeOf(application));
        var field = open.Attribute("#decide input[inputmode=decimal]", "name")!;
        var rejecting = open.Attribute("#decide button:not(.go)", "formaction");
        var mistaken = await open.Post(rejecting, "#decide", ("Answer", "Không"), (field, "95"));
        var upheld = await open.SubmitForm("#decide", ("Answer", "Phiếu chấm ghi 95.\nĐã sửa."), (field, "95"));
        await app.RunDueWork();
        app.Clock.Advance(TimeSpan.FromDays(90));
        using var leadership = await app.SignedIn(Role.Leadership);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        open.Text("main").ShouldContain("Điểm phỏng vấn là 95");
        waits.Text("#rechecks").ShouldContain("Chưa trả lời");
        mistaken.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mistaken.Value("#decide input[inputmode=decimal]").ShouldBe("95");
        upheld.Status.ShouldBe(HttpStatusCode.Redirect);
        var letter = (await LettersAbout(application)).ShouldHaveSingleItem().TextBody!;
        letter.ShouldNotContain("Phiếu chấm");
        var link = letter.Split('\n', '\r', ' ').First(word => word.StartsWith("http", StringComparison.Ordinal));
        var mine = await TestPage.Open(nobody, new Uri(link).PathAndQuery);
        mine.Text("#rechecks").ShouldContain("Điểm phỏng vấn là 95");
        mine.Text("#rechecks").ShouldContain("Phiếu chấm ghi 95.");
        mine.Text("main").ShouldContain("Số 1 trong danh sách dự bị"); // as it was decided
        var closed = await TestPage.Open(leadership, address);
        closed.Text("[aria-labelledby=corrected]").ShouldContain("95");
        closed.Text("[aria-labelledby=outcome]").ShouldContain("Phiếu chấm ghi 95.");
        closed.Texts("#decide, #assign").ShouldBeEmpty();
        (await TestPage.Open(leadership, $"/cohorts/{given.Code}/rechecks")).Text("main").ShouldContain("Chấp nhận");
    }

    private async Task<List<MimeMessage>> LettersAbout(CandidacyId application)
    {
        var person = await app.PersonOf(application);
        (await app.Send(new OpenPersonFile(person))).Succeeded(out var file).ShouldBeTrue();
        var folder = app.Services.GetRequiredService<DataDirectory>().Mail;
        var letters = await Task.WhenAll(folder.GetFiles("*.eml").Select(file => MimeMessage.LoadAsync(file.FullName)));
        return [.. letters.Where(letter => letter.To.Mailboxes.Single().Address == file!.Form.Email)];
    }
}
