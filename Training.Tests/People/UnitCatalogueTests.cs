using Training.Infrastructure.Seeding;

namespace Training.Tests.People;

public abstract class UnitCatalogueTests(TestApp app)
{
    private static readonly DateOnly Of2024 = new(2024, 6, 1);
    private static readonly DateOnly Of2026 = new(2026, 3, 2);

    public sealed class OnSqlite(SqliteApp app) : UnitCatalogueTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : UnitCatalogueTests(app), IClassFixture<PostgresApp>;

    [Theory]
    [InlineData("Phường Kim Liên")]
    [InlineData("phuong kim lien")]
    [InlineData("P. Kim Liên")]
    [InlineData("P.Kim Liên")]
    [InlineData("UBND phường Kim Liên, quận Đống Đa")]
    [InlineData("Kim Liên")]
    public async Task ADM_05_a_unit_is_found_by_its_folded_name_with_or_without_its_kind(string typed) =>
        (await Named(typed, UnitLevel.Commune, Of2026))[0]
            .ShouldSatisfyAllConditions(
                unit => unit.Name.ShouldBe("Phường Kim Liên"),
                unit => unit.ValidFrom.ShouldBe(new DateOnly(2025, 7, 1))
            );

    [Theory]
    [InlineData("Yên Hoà")]
    [InlineData("Yên Hòa")]
    public async Task ADM_05_both_spellings_of_a_tone_name_the_same_unit(string typed) =>
        (await Named(typed, UnitLevel.Commune, Of2026))[0]
            .Code.ShouldBe((await Named("Phường Yên Hòa", UnitLevel.Commune, Of2026))[0].Code);

    [Fact]
    public async Task ADM_01_a_code_used_again_names_another_unit_in_another_period()
    {
        var all = await app.Use<IUnitCatalogue, IReadOnlyList<Unit>>(async units =>
        {
            await app.Services.LoadReferenceData();
            return await units.All(default);
        });

        string Name(DateOnly day) => all.Single(unit => unit.Code == "00004" && unit.IsValidOn(day)).Name;
        (Name(Of2024), Name(Of2026)).ShouldBe(("Phường Trúc Bạch", "Phường Ba Đình"));
    }

    [Fact]
    public async Task The_unit_of_the_day_comes_first()
    {
        (await Named("Ba Đình", UnitLevel.District, Of2024))[0].IsValidOn(Of2024).ShouldBeTrue();
        (await Named("Trúc Bạch", UnitLevel.Commune, Of2026))[0].ValidTo.ShouldBe(new DateOnly(2025, 6, 30));
    }

    [Fact]
    public async Task A_name_that_no_unit_has_finds_nothing() =>
        (await Named("Phường Mặt Trăng", UnitLevel.Commune, Of2026)).ShouldBeEmpty();

    private async Task<IReadOnlyList<Unit>> Named(string name, UnitLevel level, DateOnly asOf)
    {
        await app.Services.LoadReferenceData();
        return await app.Use<IUnitCatalogue, IReadOnlyList<Unit>>(units => units.Named(name, level, asOf, default));
    }
}
