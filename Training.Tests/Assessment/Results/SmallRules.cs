namespace Training.Tests.Assessment.Results;

/// <summary>The rules as by default, out of no database.</summary>
internal static class SmallRules
{
    public static StudyRules Of(string parameters = "{}") =>
        StudyRulesReader.Read(
            new RuleSetSummary(
                new(Guid.Empty),
                "QC",
                1,
                "Quy chế",
                "Regulation",
                new DateOnly(2010, 2, 3),
                ValidTo: null,
                "Quyết định 268",
                Approved: true
            ),
            parameters
        );
}
