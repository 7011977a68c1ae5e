using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Seeding.Demo;
using Training.Infrastructure.Spreadsheets;

namespace Training.Tests.Seeding;

public sealed class OfficerSheetTests
{
    private static readonly DateOnly From = new(2026, 2, 1);
    private static readonly DateOnly To = new(2026, 2, 28);

    [Fact]
    public async Task The_same_seed_gives_the_same_file_and_another_gives_other_people()
    {
        var first = await Texts(seed: 7);

        (await Texts(seed: 7)).ShouldBe(first);
        (await Texts(seed: 8)).Intersect(first).Count().ShouldBeLessThan(10);
    }

    [Fact]
    public void Everybody_could_apply_and_is_recognisably_made_up()
    {
        var officers = new OfficerGenerator(new SampleList(1000, Seed: 1, From, To)).Make().ToList();

        officers.Select(officer => officer.IdNumber).Distinct().Count().ShouldBe(1000);
        officers.Select(officer => (officer.Name, officer.Birth)).Distinct().Count().ShouldBe(1000);
        foreach (var officer in officers)
        {
            var birth = PartialDate.Of(officer.Birth);
            var gender = officer.Female ? Gender.Female : Gender.Male;
            IdNumber.Read(officer.IdNumber, false, birth, gender).Remarks.ShouldBeEmpty();
            officer.IdNumber[6].ShouldBe('9');
            PhoneNumber.Read(officer.Phone).Failed.ShouldBeFalse();
            EmailAddress.Read(officer.Email).Failed.ShouldBeFalse();
            officer.Email.ShouldEndWith(".example");
            EthnicGroup.Read(officer.Ethnicity).Failed.ShouldBeFalse();
            officer.Birth.ShouldBeGreaterThan(officer.Filed.AddYears(officer.Degree == "Đại học" ? -28 : -36));
            officer.Graduated.ShouldBeLessThanOrEqualTo(officer.Filed.Year);
            officer.Unit.ShouldMatch("^(Phường|Xã) ");
        }
    }

    [Fact]
    public void Names_are_as_common_as_in_life()
    {
        var officers = new OfficerGenerator(new SampleList(1000, Seed: 1, From, To)).Make().ToList();

        officers
            .Count(officer => officer.Name.StartsWith("Nguyễn ", StringComparison.Ordinal))
            .ShouldBeInRange(250, 450);
        officers.Count(officer => officer.Ethnicity != "Kinh").ShouldBeInRange(10, 80);
        officers.Count(officer => officer.Female).ShouldBeInRange(480, 640);
    }

    [Fact]
    public async Task With_errors_about_every_eighth_row_differs()
    {
        var clean = await Texts(seed: 7);
        var spoiled = await Texts(seed: 7, withErrors: true);

        clean.Zip(spoiled).Count(pair => pair.First != pair.Second).ShouldBe(25);
    }

    [Fact]
    public void Nobody_is_in_two_lists_and_the_files_of_an_intake_say_what_a_selection_asks_for()
    {
        var first = new SampleList(300, Seed: 1, From, To);
        var intake = new SampleIntake("K4", ["Phường Hà Đông", "Xã Sóc Sơn"]);
        var second = new SampleList(300, Seed: 1, From, To) { After = first, Intake = intake };
        var (before, officers) = (
            new OfficerGenerator(first).Make().ToList(),
            new OfficerGenerator(second).Make().ToList()
        );

        var all = before.Concat(officers).ToList();
        all.Select(officer => officer.IdNumber).Distinct().Count().ShouldBe(600);
        all.Select(officer => (Vietnamese.Fold(officer.Name), officer.Birth)).Distinct().Count().ShouldBe(600);
        before.ShouldAllBe(officer => officer.File == null);
        officers[0].File!.Number.ShouldBe("K4-0001");
        officers.Select(officer => officer.Unit).Distinct().Order().ShouldBe(intake.Units);
        officers
            .Count(officer => officer.File!.Residence.EndsWith("Hà Nội", StringComparison.Ordinal))
            .ShouldBeInRange(200, 270);
        officers.Count(officer => officer.File!.UniversityKind == "Công lập").ShouldBeInRange(260, 299);
        OfficerSheet.GradesOf(second)["K4-0300"].ShouldBe(officers[^1].Grade);
    }

    private static async Task<List<string>> Texts(int seed, bool withErrors = false)
    {
        var file = new MemoryStream();
        await OfficerSheet.Write(new SampleList(200, seed, From, To, withErrors), file, default);
        var reader = new SheetReader(new SheetLimits(SheetLimits.DefaultRows));
        reader.Inspect(file, "a.xlsx").Errors.ShouldBeEmpty();
        return
        [
            .. reader.Rows(file, 0).Select(row => string.Join('|', row.Cells.Select(cell => (cell.Kind, cell.Text)))),
        ];
    }
}
