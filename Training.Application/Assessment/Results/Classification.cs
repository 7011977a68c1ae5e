using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Why a class was not given, or was taken away again.</summary>
public enum ClassReason
{
    /// <summary>The average is below the class (CLS-01).</summary>
    AverageBelow,

    /// <summary>A part is below what the class allows (CLS-01, CLS-02).</summary>
    PartBelow,

    /// <summary>One class lower after a resit (CLS-04).</summary>
    DroppedForResit,

    /// <summary>Lower for discipline (CLS-05).</summary>
    DroppedForDiscipline,
}

/// <param name="Class">The class that is not given.</param>
/// <param name="Is">The average or the lowest part; of no meaning where a class is dropped.</param>
/// <param name="Needs">What the class asks for.</param>
public sealed record ClassStep(ResultClass Class, ClassReason Reason, decimal Is = 0, decimal Needs = 0);

/// <summary>The class of a result, and every class above it with the reason why it is not that one.</summary>
/// <param name="StricterBands">The bands for who ever sat again were used (CLS-03).</param>
public sealed record Classification(ResultClass Class, bool StricterBands, IReadOnlyList<ClassStep> Steps)
{
    /// <summary>
    /// From the top: the first class whose band and lowest part both hold. Who is kept from a class by a part falls to the
    /// next one that holds (CLS-02).
    /// </summary>
    /// <param name="average">Of the course, as it is to be compared.</param>
    /// <param name="lowestPart">The lowest of its parts.</param>
    public static Classification Of(
        decimal average,
        decimal lowestPart,
        bool resat,
        DisciplineStep? discipline,
        ClassificationRules rules
    )
    {
        var stricter = resat && rules.ResitRule == ResitPenalty.StricterBands;
        var bands = stricter ? rules.ResitBands : rules.Bands;
        List<ClassStep> steps = [];
        var given = ResultClass.Weak;
        foreach (var @class in bands.Keys.Order())
        {
            if (Lacking(@class) is not { } lacking)
            {
                given = @class;
                break;
            }
            steps.Add(lacking);
        }

        if (resat && rules.ResitRule == ResitPenalty.DropOne)
            given = Lower(given, 1, ClassReason.DroppedForResit, steps);
        if (discipline >= rules.DisciplineFrom)
            given = Lower(given, rules.DisciplineLevels, ClassReason.DroppedForDiscipline, steps);
        return new(given, stricter, steps);

        ClassStep? Lacking(ResultClass @class) =>
            average < bands[@class] ? new(@class, ClassReason.AverageBelow, average, bands[@class])
            : lowestPart < rules.MinPart[@class] ? new(@class, ClassReason.PartBelow, lowestPart, rules.MinPart[@class])
            : null;
    }

    /// <summary>Nobody who passed is made to fail by it.</summary>
    private static ResultClass Lower(ResultClass from, int levels, ClassReason reason, List<ClassStep> steps)
    {
        for (; levels > 0 && from < ResultClass.Average; levels--, from++)
            steps.Add(new(from, reason));
        return from;
    }
}
