using System.Globalization;
using Training.Application.Cohorts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Demo;

/// <summary>A cohort of a demonstration, with its dates.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Size">How many are admitted.</param>
internal sealed record DemoCohort(int Number, int Size, DateOnly OpensOn)
{
    private const int CourseDays = 549; // the example curriculum takes 18 months

    public string Code => $"K{Number}";

    public DateOnly Announced => FilingFrom.AddDays(-7);

    /// <summary>The day after the last on which files are taken.</summary>
    public DateOnly Listed => FilingTo.AddDays(1);

    public DateOnly FilingFrom => FilingTo.AddDays(-29); // thirty days (REC-02)
    public DateOnly FilingTo => OpensOn.AddDays(-71);

    /// <summary>Classes as full as each other, of so many seats.</summary>
    public IEnumerable<(int Count, int Capacity)> Classes
    {
        get
        {
            var classes = (Size + TrainingClass.DefaultCapacity - 1) / TrainingClass.DefaultCapacity;
            var (seats, larger) = Math.DivRem(Size, classes);
            return new[] { (larger, seats + 1), (classes - larger, seats) }.Where(some => some.Item1 > 0);
        }
    }

    /// <param name="curriculum">What its classes are taught.</param>
    public CohortPlan Plan(CurriculumId curriculum) =>
        new()
        {
            NameVi = $"Khóa {Number} (mô phỏng)",
            NameEn = $"Cohort {Number} (demonstration)",
            PlannedSize = Size,
            FilingFrom = FilingFrom,
            FilingTo = FilingTo,
            OpensOn = OpensOn,
            ClosesOn = OpensOn.AddDays(CourseDays),
            Decision = Decided(1, Announced),
            Curriculum = curriculum,
        };

    /// <summary>Nobody could take it for one that was made: MP says that it is a demonstration (mô phỏng).</summary>
    /// <param name="number">Within the cohort.</param>
    /// <param name="date">When it was signed.</param>
    public Decision Decided(int number, DateOnly date) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{number:00}/QĐ-MP-{Code}"),
            date,
            "Nguyễn Văn Mẫu (mô phỏng)"
        );
}
