using Training.Application.People;
using Training.Application.Reporting;

namespace Training.Tests.People;

public abstract class PersonFileTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PersonFileTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PersonFileTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task SEC_03_a_profile_hides_what_must_be_asked_for()
    {
        var details = GivenPeople.Details();
        var id = await app.GivenPerson(details);

        var shown = await Profile(id);

        shown.IdHint.ShouldBe($"•••• •••• {details.IdNumber![^4..]}");
        (shown.Open.Phone, shown.Open.Email, shown.HasSensitive).ShouldBe(("•••• ••• 678", "g•••@example.vn", true));
        (shown.Open.IdNumber, shown.Open.Ethnicity, shown.Open.Religion, shown.Open.Party).ShouldBe(
            (null, null, null, null)
        );
    }

    [Theory]
    [InlineData(DisclosedPart.IdNumber)]
    [InlineData(DisclosedPart.Sensitive)]
    public async Task SEC_03_each_look_shows_only_what_was_asked_for_and_is_written_down(DisclosedPart part)
    {
        var details = GivenPeople.Details();
        var id = await app.GivenPerson(details);

        (await app.Send(new RevealSealed(id, part))).Succeeded(out var revealed).ShouldBeTrue();

        revealed!.IdNumber.ShouldBe(part == DisclosedPart.IdNumber ? details.IdNumber : null);
        revealed.Religion.ShouldBe(part == DisclosedPart.Sensitive ? details.Religion : null);
        (await Profile(id)).Looks.ShouldHaveSingleItem().Part.ShouldBe(part);
    }

    [Fact]
    public async Task A_look_without_the_permission_is_refused_and_a_sealed_part_is_no_contact()
    {
        var id = await app.GivenPerson();

        (await app.SendWithoutPermissions(new RevealSealed(id, DisclosedPart.IdNumber))).Errors.ShouldBe([
            Error.AccessDenied,
        ]);
        (await app.Send(new RevealContact(id, DisclosedPart.IdNumber)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("people.part_unknown");
        (await Profile(id)).Looks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_added_by_hand_is_read_by_the_rules_of_the_values_with_warnings()
    {
        var form = Form("ĐẶNG VĂN LÂM") with { Phone = "0162 345 6789" };

        (await app.Send(new AddPerson(NewId(), form))).Succeeded(out var saved).ShouldBeTrue();

        saved!
            .Warnings.Select(w => w.Code)
            .ShouldBe(["people.name_recased", "people.phone_converted"], ignoreOrder: true);
        (await Open(saved.Id)).Form.ShouldSatisfyAllConditions(
            stored => stored.FullName.ShouldBe("Đặng Văn Lâm"),
            stored => stored.Phone.ShouldBe("0323 456 789")
        );
    }

    [Fact]
    public async Task Every_field_that_cannot_be_read_is_named_at_once()
    {
        var form = Form("") with { Birth = "02/13/1990", IdNumber = "0O1095001234", Phone = "12", Email = "x" };

        var errors = (await app.Send(new AddPerson(NewId(), form))).Errors;

        errors
            .Select(e => (e.Field, e.Code))
            .ShouldBe(
                [
                    ("FullName", "people.name_missing"),
                    ("Birth", "people.date_month"),
                    ("IdNumber", "people.id_number_letter_o"),
                    ("Phone", "people.phone_length"),
                    ("Email", "people.email_form"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_number_that_somebody_has_is_refused_and_a_namesake_of_the_same_day_must_be_said_to_be_another()
    {
        var number = GivenPeople.NewIdNumber();
        await app.GivenPerson(GivenPeople.Details("Lê Thị Trùng", number));

        Task<Result<SavedPerson>> Add(string? idNumber, bool isAnother = false) =>
            app.Send(
                new AddPerson(
                    NewId(),
                    Form("Lê Thị Trùng") with
                    {
                        Birth = "08/08/2000",
                        IdNumber = idNumber,
                    },
                    isAnother
                )
            );

        (await Add(number)).Errors.ShouldHaveSingleItem().Code.ShouldBe("people.id_number_taken");
        (await Add(null)).Errors.ShouldHaveSingleItem().Code.ShouldBe("people.maybe_known");
        (await Add(null, isAnother: true)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_was_read_and_saved_unchanged_changes_nothing_of_the_file()
    {
        var details = GivenPeople.Details() with { Birth = PartialDate.OfYear(1990), GivenName = "Hương" };
        var id = await app.GivenPerson(details);
        var open = await Open(id);

        (await app.Send(new ChangePerson(id, open.Version, open.Form))).Errors.ShouldBeEmpty();

        (await app.Use<IPeopleRegister, IReadOnlyDictionary<PersonId, KnownPerson>>(r => r.Find([id], default)))[id]
            .Details.ShouldBe(details);
    }

    private static PersonForm Form(string name) => new() { FullName = name, Birth = "05/02/1990" };

    private PersonId NewId() => PersonId.New(app.Clock.GetUtcNow());

    private async Task<PersonProfile> Profile(PersonId id) =>
        (await app.Send(new ShowPerson(id))).Succeeded(out var profile)
            ? profile
            : throw new InvalidOperationException();

    private async Task<OpenFile> Open(PersonId id) =>
        (await app.Send(new OpenPersonFile(id))).Succeeded(out var file) ? file : throw new InvalidOperationException();
}
