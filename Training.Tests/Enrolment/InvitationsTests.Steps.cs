using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Training.Application.Enrolment.Invitations;
using Training.Application.Messages.Contracts;
using Training.Infrastructure;

namespace Training.Tests.Enrolment;

/// <summary>What the tests of invitations do over and over.</summary>
public abstract partial class InvitationsTests
{
    private static int _number;

    private async Task<(CohortId Cohort, ClassId Class)> Class()
    {
        var cohort = await app.GivenCohort(plannedSize: 1000);
        return (cohort, await app.GivenClass(cohort, capacity: 100));
    }

    private async Task<(PersonId Id, string? Email)> Trainee(ClassId @class, string? email = "") =>
        await Trainee(@class, email is "" ? NewEmail() : email, GivenPeople.Details());

    private async Task<(PersonId Id, string? Email)> Trainee(ClassId @class, string? email, PersonDetails details)
    {
        var cohort = await app.Db(db => db.Classes.Where(c => c.Id == @class).Select(c => c.CohortId).SingleAsync());
        var person = await app.GivenPerson(details with { Email = email });
        var now = app.Clock.GetUtcNow();
        var candidacy = new Candidacy(CandidacyId.New(now), person, cohort, new CandidacyDetails());
        candidacy.Enrol(SpellId.New(now), @class, new Act(new(2026, 3, 2), Decision.None)).Errors.ShouldBeEmpty();
        await app.Save(candidacy);
        await app.TakeSeat(@class);
        return (person, email);
    }

    private static string NewEmail() => $"hv{Interlocked.Increment(ref _number)}@hocvien.example";

    private async Task Withdraw(CohortId cohort, PersonId person)
    {
        var id = await app.Db(db =>
            db.Candidacies.Where(c => c.CohortId == cohort && c.PersonId == person).Select(c => c.Id).SingleAsync()
        );
        var act = new Act(new(2026, 5, 1), Decision.None, "thôi học");
        (await app.Send(new WithdrawTrainees([id], act))).Errors.ShouldBeEmpty();
    }

    private async Task<RoundId> Order(Whom whom, LetterTiming timing, int? perHour = null)
    {
        (await app.Send(new InviteTrainees(whom, timing, perHour))).Succeeded(out var round).ShouldBeTrue();
        return round;
    }

    private async Task Invite(Whom whom, LetterTiming timing = LetterTiming.Now)
    {
        await Order(whom, timing);
        await app.RunDueWork();
    }

    /// <summary>Runs the wave that is next and answers when the one after it is due.</summary>
    private async Task<DateTime> RunWave(RoundId round)
    {
        var before = await Wave(round);
        await app.Run(before);
        var next = await Wave(round);
        next.ShouldNotBe(before);
        return await app.Db(db => db.WorkItems.Where(item => item.Id == next).Select(item => item.DueAt).SingleAsync());
    }

    private Task<WorkId> Wave(RoundId round) =>
        app.Db(db => db.InvitationRounds.Where(r => r.Id == round).Select(r => r.WorkId).SingleAsync());

    private async Task<InvitationPreview> Preview(Whom whom)
    {
        (await app.Send(new PreviewInvitations(whom))).Succeeded(out var preview).ShouldBeTrue();
        return preview!;
    }

    private static IEnumerable<Reach> Reaches(InvitationPreview preview) => preview.People.Select(p => p.Reach);

    private async Task<RoundView> Show(RoundId round)
    {
        (await app.Send(new ShowRound(round))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private Task<Account?> AccountOf(PersonId person) =>
        app.Db(db =>
            db.Accounts.SingleOrDefaultAsync(account => db.People.Any(p => p.Id == person && p.Account == account.Id))
        );

    private Task<string> Code(ClassId id) =>
        app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());

    private async Task<List<MimeMessage>> Letters(string? email)
    {
        var folder = app.Services.GetRequiredService<DataDirectory>().Mail;
        var letters = await Task.WhenAll(folder.GetFiles("*.eml").Select(file => MimeMessage.LoadAsync(file.FullName)));
        return [.. letters.Where(letter => Equals(letter.To.Mailboxes.Single().Address, email))];
    }
}
