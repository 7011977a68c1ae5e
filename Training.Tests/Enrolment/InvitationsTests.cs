using System.Net;
using Training.Application.Enrolment.Invitations;
using Training.Application.Messages.Contracts;
using static Training.Tests.Support.GivenAccounts;

namespace Training.Tests.Enrolment;

public abstract partial class InvitationsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : InvitationsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : InvitationsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trainee_of_a_class_gets_one_account_and_one_letter_and_signs_in_to_their_own_place()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        var code = await Code(@class);

        await Invite(Whom.InClass(code));

        var account = await AccountOf(someone.Id);
        account.ShouldNotBeNull().Roles.Select(held => held.Role).ShouldBe([Role.Trainee]);
        var letter = (await Letters(someone.Email)).ShouldHaveSingleItem();
        var secret = letter.TextBody!.Split("key=")[1].Split('\n')[0].Trim();
        (await app.Send(new SetPassword(secret, Password, Device: null))).Errors.ShouldBeEmpty();
        var mine = await app.SendAs(account.Id, [Permission.OwnData], new ShowMyPlace());
        mine.Succeeded(out var place).ShouldBeTrue();
        place!.Cohorts.ShouldHaveSingleItem().Class.ShouldBe(code);
    }

    [Fact]
    public async Task P6_before_anything_is_sent_it_says_how_many_who_not_and_what_they_would_read()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        await Trainee(@class, email: null);
        var shared = NewEmail();
        await Trainee(@class, shared);
        await Trainee(@class, shared);
        var official = await app.GivenAccount([Role.Instructor], Password);
        await Trainee(@class, official.Email.ToLowerInvariant());

        var preview = await Preview(Whom.InClass(await Code(@class)));

        preview.Letters.ShouldBe(1);
        Reaches(preview)
            .ShouldBe(
                [Reach.New, Reach.NoEmail, Reach.SharedEmail, Reach.SharedEmail, Reach.Existing],
                ignoreOrder: true
            );
        preview.People.Single(person => person.Reach == Reach.Existing).AccountName.ShouldBe(official.Name);
        preview.Sample.ShouldNotBeNull().Body.ShouldContain("••••");
        preview.Sample.Body.ShouldNotContain(someone.Email!); // masked until it is asked for
        (await Letters(someone.Email)).ShouldBeEmpty();
        (await AccountOf(someone.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Ordering_the_same_again_or_a_cohort_after_its_class_doubles_nobody()
    {
        var (cohort, @class) = await Class();
        var someone = await Trainee(@class);
        await Invite(Whom.InClass(await Code(@class)));

        var again = await app.Send(new InviteTrainees(Whom.InCohort(await app.CodeOf(cohort)), LetterTiming.Now));

        again.Errors.ShouldBe([InvitationErrors.NobodyToInvite]);
        Reaches(await Preview(Whom.People(someone.Id))).ShouldBe([Reach.Written]);
        (await Letters(someone.Email)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_orders_at_once_lead_to_one_account_and_one_letter()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        var whom = Whom.InClass(await Code(@class));

        var orders = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Send(new InviteTrainees(whom, LetterTiming.Now))))
        );
        await app.RunDueWork();

        orders.ShouldContain(order => order.Errors.Count == 0);
        (await Letters(someone.Email)).Count.ShouldBe(1);
        var key = someone.Email!;
        (await app.Db(db => db.Accounts.CountAsync(account => account.EmailKey == key))).ShouldBe(1);
    }

    [Fact]
    public async Task Broken_off_between_portions_and_taken_up_again_each_has_one_letter()
    {
        var (_, @class) = await Class();
        var people = new List<(PersonId Id, string? Email)>();
        for (var i = 0; i < InviteWaveHandler.Portion + 3; i++)
            people.Add(await Trainee(@class));
        var round = await Order(Whom.InClass(await Code(@class)), LetterTiming.Now);
        var work = await app.Db(db =>
            db.InvitationRounds.Where(r => r.Id == round).Select(r => r.WorkId).SingleAsync()
        );

        var killed = await app.Claim(work);
        (await app.Portion(killed!)).Succeeded(out var first).ShouldBeTrue();
        first.Finished.ShouldBeFalse();
        await app.LetAnHourPass(); // the lease of the killed one lapses
        await app.Sweep();
        await app.RunDueWork();

        var view = await Show(round);
        (view.Accounts, view.Sent, view.Round.State).ShouldBe((people.Count, people.Count, RoundState.Done));
        foreach (var person in people)
            (await Letters(person.Email)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_withdrew_meanwhile_is_not_invited_and_the_round_says_so()
    {
        var (cohort, @class) = await Class();
        var (early, late, stays) = (await Trainee(@class), await Trainee(@class), await Trainee(@class));
        var round = await Order(Whom.InClass(await Code(@class)), LetterTiming.Held);
        await Withdraw(cohort, early.Id); // before the accounts are made
        await app.RunDueWork();

        (await app.Send(new ReleaseLetters(round))).Errors.ShouldBeEmpty();
        var wave = await app.Db(db =>
            db.InvitationRounds.Where(r => r.Id == round).Select(r => r.WorkId).SingleAsync()
        );
        await app.Run(wave); // the letters are written down
        await Withdraw(cohort, late.Id); // before they go out
        await app.RunDueWork();

        (await AccountOf(early.Id)).ShouldBeNull();
        (await Letters(late.Email)).ShouldAllBe(letter => !letter.TextBody!.Contains("/password"));
        (await Letters(stays.Email)).Count.ShouldBe(1);
        var view = await Show(round);
        view.LeftOut.Select(person => (person.Person, person.Reason))
            .ShouldBe(
                [(early.Id, InvitationErrors.NotEnrolled.Code), (late.Id, InvitationErrors.NotEnrolled.Code)],
                ignoreOrder: true
            );
        view.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task An_official_who_studies_keeps_the_one_account_once_that_is_confirmed()
    {
        var (_, @class) = await Class();
        var official = await app.GivenAccount([Role.Instructor], Password);
        var same = await Trainee(@class, official.Email.ToLowerInvariant());
        var whom = Whom.InClass(await Code(@class));

        var unconfirmed = await app.Send(new InviteTrainees(whom, LetterTiming.Now));
        var confirmed = await app.Send(new InviteTrainees(whom, LetterTiming.Now, Linked: [same.Id]));
        await app.RunDueWork();

        unconfirmed.Errors.ShouldBe([InvitationErrors.NobodyToInvite]);
        confirmed.Errors.ShouldBeEmpty();
        var account = await AccountOf(same.Id);
        account.ShouldNotBeNull().Id.ShouldBe(official.Id);
        account.Roles.Select(held => held.Role).ShouldBe([Role.Instructor, Role.Trainee], ignoreOrder: true);
        (await Letters(official.Email)).ShouldBeEmpty(); // they sign in already
        Reaches(await Preview(whom)).ShouldBe([Reach.Active]);
    }

    [Fact]
    public async Task The_account_of_somebody_elses_file_is_never_linked()
    {
        var (_, @class) = await Class();
        var first = await Trainee(@class);
        await Invite(Whom.People(first.Id));
        var taken = first.Email!;
        await app.Db(db =>
            db.People.Where(p => p.Id == first.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Open.Email, NewEmail()))
        );
        var second = await Trainee(@class, taken);

        var order = await app.Send(new InviteTrainees(Whom.People(second.Id), LetterTiming.Now, Linked: [second.Id]));

        Reaches(await Preview(Whom.People(second.Id))).ShouldBe([Reach.EmailOfAnother]);
        order.Errors.ShouldBe([InvitationErrors.NobodyToInvite]);
    }

    [Fact]
    public async Task Held_letters_go_out_when_they_are_released_and_not_before()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        var round = await Order(Whom.InClass(await Code(@class)), LetterTiming.Held);
        await app.RunDueWork();

        (await Show(round)).Round.State.ShouldBe(RoundState.Held);
        (await AccountOf(someone.Id)).ShouldNotBeNull();
        (await Letters(someone.Email)).ShouldBeEmpty();
        (await app.Send(new ReleaseLetters(round))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        (await Letters(someone.Email)).Count.ShouldBe(1);
        (await app.Send(new ReleaseLetters(round))).Errors.ShouldBe([InvitationErrors.NotHeld]);
    }

    [Fact]
    public async Task Staggered_letters_go_out_in_groups_an_hour_apart_until_the_round_is_stopped()
    {
        var (_, @class) = await Class();
        for (var i = 0; i < 5; i++)
            await Trainee(@class);
        var round = await Order(Whom.InClass(await Code(@class)), LetterTiming.Staggered, perHour: 2);

        var first = await RunWave(round);
        var second = await RunWave(round);
        (await app.Send(new StopInvitations(round))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        first.ShouldBe(app.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        second.ShouldBe(first); // the clock of the test stands still
        var view = await Show(round);
        (view.Accounts, view.Round.State).ShouldBe((4, RoundState.Stopped));
        view.Sent.ShouldBe(0); // none had gone out when it was stopped
        view.LeftOut.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Accounts_without_letters_are_written_to_by_a_later_round()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        await Invite(Whom.People(someone.Id), LetterTiming.None);

        Reaches(await Preview(Whom.People(someone.Id))).ShouldBe([Reach.Again]);
        await Invite(Whom.People(someone.Id));

        (await Letters(someone.Email)).Count.ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromHours(73)); // the link has expired unused
        Reaches(await Preview(Whom.People(someone.Id))).ShouldBe([Reach.Again]);
    }

    [Fact]
    public async Task A_list_that_moved_since_the_preview_is_shown_again_instead_of_carried_out()
    {
        var (_, @class) = await Class();
        await Trainee(@class);
        var whom = Whom.InClass(await Code(@class));
        var seen = (await Preview(whom)).Mark;
        await Trainee(@class);

        var order = await app.Send(new InviteTrainees(whom, LetterTiming.Now, Seen: seen));

        order.Errors.ShouldBe([InvitationErrors.ListMoved]);
    }

    [Fact]
    public async Task The_pages_preview_order_and_show_the_round_without_scripts()
    {
        var (_, @class) = await Class();
        var someone = await Trainee(@class);
        using var hr = await app.SignedIn(Role.Hr);

        var preview = await TestPage.Open(hr, $"/invitations/new?class={await Code(@class)}");
        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview.Text(".letter").ShouldContain("Chọn mật khẩu");
        var ordered = await preview.Submit(("timing", nameof(LetterTiming.Now)));
        await app.RunDueWork();
        var round = await TestPage.Open(hr, ordered.Response.Headers.Location!.OriginalString);

        round.Text("h1").ShouldContain(await Code(@class));
        round.Text("section[aria-labelledby=letters]").ShouldContain("1 / 1");
        (await Letters(someone.Email)).Count.ShouldBe(1);
    }
}
