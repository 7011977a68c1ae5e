using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using static Training.Tests.GivenMessages;

namespace Training.Tests.Messages;

/// <summary>Whoever has an account hears of what was decided about them, once for each step (GRD-05).</summary>
public abstract class EnrolmentFactsTests
{
    private readonly TestApp _app;

    protected EnrolmentFactsTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : EnrolmentFactsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EnrolmentFactsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task An_act_is_one_piece_of_work_and_each_person_is_told_of_their_own_class()
    {
        var (cohort, first) = await Place();
        var (an, anFile) = await Applicant(cohort);
        var (binh, binhFile) = await Applicant(cohort);
        var stranger = await _app.GivenCandidacy(cohort, await _app.GivenPerson(GivenPeople.Details("Mai Lan")));

        await Do(new EnrolTrainees([anFile, binhFile, stranger], first, Act()));
        var acts = new[] { anFile, binhFile, stranger }.Select(file =>
            $"PlanFactHandler:{FactKind.SeatOffered}:{file}:1"
        );
        (await _app.Db(db => db.WorkItems.CountAsync(item => acts.Contains(item.IdemKey)))).ShouldBe(1);
        await _app.LetAMinutePass();

        foreach (var session in new[] { an, binh })
        {
            var told = (await _app.Told(session, FactKind.SeatOffered)).ShouldHaveSingleItem();
            told.Subject.ShouldBe($"Bạn được xếp vào lớp {first}");
            told.Body.ShouldNotBeNull().ShouldEndWith($"Quyết định số 15/QĐ-SNV, ngày {Today:dd/MM/yyyy}.");
            (await _app.Told(session, FactKind.SeatOffered, Channel.Email)).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Of_two_steps_before_the_morning_the_letter_tells_the_last()
    {
        var (cohort, first) = await Place();
        var second = await Class(cohort);
        var (an, file) = await Applicant(cohort);
        _app.Clock.SetUtcNow(Instant(Today.AddDays(1), new(22, 0)));
        await Do(new AdmitCandidates([file], Act()));
        await _app.LetAMinutePass();
        await Do(new EnrolTrainees([file], first, Act()));
        await Do(new TransferTrainees([file], second, Act()));
        await _app.LetAMinutePass();

        await _app.PlanUntil(Today.AddDays(4), new(7, 0)); // a working day is between

        (await State(an, FactKind.EnrolmentDecided)).ShouldBe(MessageState.Untrue);
        (await _app.Told(an, FactKind.SeatOffered, Channel.Email)).ShouldBeEmpty();
        (await State(an, FactKind.ClassChanged)).ShouldBe(MessageState.Told);
        await Do(new TakeLeave([file], Act()));
        await _app.LetAMinutePass();
        (await _app.Told(an, FactKind.EnrolmentDecided))
            .Select(m => m.Subject)
            .ShouldContain(s => s!.Contains("bảo lưu"));
    }

    [Fact]
    public async Task Who_comes_in_with_gaps_in_the_file_hears_of_them_once_and_hr_of_how_many_lack_what()
    {
        var (cohort, first) = await Place();
        var hr = await _app.GivenSession(Role.Hr);
        var (an, anFile) = await Applicant(cohort, GivenPeople.Details("Lê Ánh") with { BirthPlace = null });
        var (whole, wholeFile) = await Applicant(cohort, Whole);

        await Do(new AdmitCandidates([anFile, wholeFile], Act()));
        await Do(new EnrolTrainees([anFile, wholeFile], first, Act()));
        await _app.LetAMinutePass();

        var own = (await _app.Told(an, FactKind.DocumentMissing)).ShouldHaveSingleItem();
        own.Body.ShouldNotBeNull().ShouldContain("\nNơi sinh\n");
        (await _app.Told(whole, FactKind.DocumentMissing)).ShouldBeEmpty();
        var count = (await _app.Told(hr, FactKind.DocumentMissing)).ShouldHaveSingleItem();
        count.Body.ShouldNotBeNull().ShouldContain("Nơi sinh: 1 người");
        count.Path.ShouldBe($"/cohorts/{await _app.CodeOf(cohort)}");
    }

    private DateOnly Today => DateOnly.FromDateTime(_app.Clock.GetLocalNow().DateTime);

    private async Task<MessageState> State(GivenSession of, FactKind fact) =>
        (await _app.Told(of, fact, Channel.Email)).ShouldHaveSingleItem().State;

    private async Task Do(MediatR.IRequest<Result<int>> command) => (await _app.Send(command)).Errors.ShouldBeEmpty();

    private static PersonDetails Whole => GivenPeople.Details("Trần Văn Bình") with { BirthPlace = "Hà Nội" };

    private Act Act() => new(Today.AddDays(30), new Decision("15/QĐ-SNV", Today, "Nguyễn Văn A"), "gần nhà");

    private async Task<(CohortId, string)> Place()
    {
        var cohort = await _app.GivenCohort();
        return (cohort, await Class(cohort));
    }

    private async Task<string> Class(CohortId cohort)
    {
        var id = await _app.GivenClass(cohort);
        return await _app.Db(db => db.Classes.Where(one => one.Id == id).Select(one => one.Code).SingleAsync());
    }

    private async Task<(GivenSession, CandidacyId)> Applicant(CohortId cohort, PersonDetails? file = null)
    {
        var person = await _app.GivenPerson(file ?? Whole);
        return (await _app.GivenSessionOf(person), await _app.GivenCandidacy(cohort, person));
    }
}
