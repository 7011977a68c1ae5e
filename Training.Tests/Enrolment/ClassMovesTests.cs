namespace Training.Tests.Enrolment;

public abstract class ClassMovesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ClassMovesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ClassMovesTests(app), IClassFixture<PostgresApp>;

    private DateOnly Opening => DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);

    private static Act ActOn(DateOnly day) =>
        new(day, new Decision("15/QĐ-SNV", day, "Nguyễn Văn A"), Reason: "gần nhà");

    [Fact]
    public async Task A_transfer_ends_one_spell_begins_another_and_keeps_the_decision_of_each()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Class(cohort), await Class(cohort));
        var someone = await app.GivenCandidacy(cohort);

        (await app.Send(new EnrolTrainees([someone], first, ActOn(Opening)))).Errors.ShouldBeEmpty();
        (await app.Send(new TransferTrainees([someone], second, ActOn(Opening.AddDays(10))))).Errors.ShouldBeEmpty();

        var stored = await Stored(someone);
        stored
            .Spells.OrderBy(spell => spell.From)
            .Select(spell => (spell.From, spell.Until))
            .ShouldBe([(Opening, Opening.AddDays(10)), (Opening.AddDays(10), null)]);
        stored
            .Steps.OrderBy(step => step.Number)
            .Select(step => (step.Kind, step.Decision.Number, step.Reason))
            .ShouldBe([(StepKind.Enrolled, "15/QĐ-SNV", "gần nhà"), (StepKind.Transferred, "15/QĐ-SNV", "gần nhà")]);
        (await Seats(first)).ShouldBe(0);
        (await Seats(second)).ShouldBe(1);
    }

    [Fact]
    public async Task Leave_frees_the_seat_and_return_takes_one_again()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Class(cohort, capacity: 1), await Class(cohort, capacity: 1));
        var (away, other) = (await app.GivenCandidacy(cohort), await app.GivenCandidacy(cohort));
        await app.Send(new EnrolTrainees([away], first, ActOn(Opening)));

        (await app.Send(new TakeLeave([away], ActOn(Opening.AddDays(5))))).Errors.ShouldBeEmpty();
        (await app.Send(new EnrolTrainees([other], first, ActOn(Opening.AddDays(6))))).Errors.ShouldBeEmpty();

        var back = ActOn(Opening.AddDays(40));
        (await app.Send(new ReturnFromLeave([away], first, back))).Errors[0].Code.ShouldBe("cohorts.class_full");
        (await app.Send(new ReturnFromLeave([away], second, back))).Errors.ShouldBeEmpty();
        (await Stored(away)).State.ShouldBe(CandidacyState.Enrolled);
    }

    [Fact]
    public async Task Nobody_is_in_two_classes_at_once_even_in_different_cohorts()
    {
        var (cohort, later) = (await app.GivenCohort(), await app.GivenCohort());
        var person = PersonId.New(app.Clock.GetUtcNow());
        var (one, two) = (await app.GivenCandidacy(cohort, person), await app.GivenCandidacy(later, person));
        await app.Send(new EnrolTrainees([one], await Class(cohort), ActOn(Opening)));

        var refused = await app.Send(new EnrolTrainees([two], await Class(later), ActOn(Opening)));

        refused.Errors[0].Code.ShouldBe("enrolment.already_in_class");
        (await Stored(two)).State.ShouldBe(CandidacyState.Applied);
    }

    [Fact]
    public async Task Of_thirty_enrolments_at_once_into_seven_seats_seven_succeed()
    {
        var cohort = await app.GivenCohort();
        var into = await Class(cohort, capacity: 7);
        var people = new List<CandidacyId>();
        for (var i = 0; i < 30; i++)
            people.Add(await app.GivenCandidacy(cohort));

        var answers = await Task.WhenAll(
            people.Select(someone => Task.Run(() => app.Send(new EnrolTrainees([someone], into, ActOn(Opening)))))
        );

        answers.Count(answer => answer.Succeeded(out _)).ShouldBe(7);
        answers.SelectMany(answer => answer.Errors).ShouldAllBe(error => error.Code == "cohorts.class_full");
        (await Seats(into)).ShouldBe(7);
        (await app.Db(db => db.Spells.CountAsync(spell => people.Contains(spell.CandidacyId)))).ShouldBe(7);
    }

    [Fact]
    public async Task A_bulk_move_that_does_not_fit_moves_nobody()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Class(cohort), await Class(cohort, capacity: 1));
        CandidacyId[] both = [await app.GivenCandidacy(cohort), await app.GivenCandidacy(cohort)];
        await app.Send(new EnrolTrainees(both, first, ActOn(Opening)));

        var refused = await app.Send(new TransferTrainees(both, second, ActOn(Opening.AddDays(1))));

        refused.Errors[0].Code.ShouldBe("cohorts.class_full");
        refused.Errors[0].Facts.ShouldContain(new Fact("left", 1));
        (await Seats(first)).ShouldBe(2);
    }

    [Fact]
    public async Task Days_outside_the_course_or_before_the_last_change_are_refused_with_the_days()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Class(cohort), await Class(cohort));
        var someone = await app.GivenCandidacy(cohort);

        var early = await app.Send(new EnrolTrainees([someone], first, ActOn(Opening.AddDays(-1))));
        await app.Send(new EnrolTrainees([someone], first, ActOn(Opening.AddDays(20))));
        var backwards = await app.Send(new TransferTrainees([someone], second, ActOn(Opening.AddDays(19))));

        early.Errors[0].Code.ShouldBe("enrolment.outside_course");
        backwards.Errors[0].Code.ShouldBe("enrolment.before_last_step");
        backwards.Errors[0].Facts.ShouldContain(new Fact("last", Opening.AddDays(20)));
    }

    [Fact]
    public async Task Leaving_needs_a_reason()
    {
        var someone = await app.GivenCandidacy(await app.GivenCohort());

        var refused = await app.Send(new WithdrawTrainees([someone], new Act(Opening, Decision.None)));

        refused.Errors.ShouldBe([new Error("enrolment.reason_missing", ErrorKind.Invalid, "Act.Reason")]);
    }

    private async Task<string> Class(CohortId cohort, int capacity = 40)
    {
        var id = await app.GivenClass(cohort, capacity);
        return await app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
    }

    private Task<int> Seats(string code) =>
        app.Db(db => db.Classes.Where(c => c.Code == code).Select(c => c.SeatsTaken).SingleAsync());

    private Task<Candidacy> Stored(CandidacyId id) =>
        app.Db(db => db.Candidacies.Include(c => c.Spells).Include(c => c.Steps).SingleAsync(c => c.Id == id));
}
