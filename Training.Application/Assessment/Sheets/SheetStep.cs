using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Assessment.Sheets;

public enum SheetStepKind
{
    Submitted,
    Approved,
    Published,
    Locked,
    Reopened,
}

/// <summary>One step of a grade sheet: who took it, when, why. Never altered.</summary>
public sealed class SheetStep
{
    private SheetStep() { }

    internal SheetStep(GradeSheetId sheet, int number, SheetStepKind kind, StepAuthor author)
    {
        (SheetId, Number, Kind) = (sheet, number, kind);
        (By, ByName, At) = (author.User, author.Name, author.At);
    }

    public GradeSheetId SheetId { get; private set; }

    /// <summary>1, 2, 3 within its sheet.</summary>
    public int Number { get; private set; }
    public SheetStepKind Kind { get; private set; }
    public UserId? By { get; private set; }

    /// <summary>As they were called then.</summary>
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>Why it was reopened.</summary>
    public string? Reason { get; private init; }

    /// <summary>The decision by which something published was reopened (EXM-13).</summary>
    public Decision Decision { get; private init; } = Decision.None;

    /// <summary>Of a submission: the ledger as it was; see <see cref="LedgerSeal"/>.</summary>
    public string? Seal { get; private init; }

    internal static SheetStep Submitted(GradeSheetId sheet, int number, StepAuthor author, string seal) =>
        new(sheet, number, SheetStepKind.Submitted, author) { Seal = seal };

    internal static SheetStep Reopened(
        GradeSheetId sheet,
        int number,
        StepAuthor author,
        string reason,
        Decision decision
    ) => new(sheet, number, SheetStepKind.Reopened, author) { Reason = reason, Decision = decision };
}

/// <summary>Who takes a step, and when.</summary>
internal sealed record StepAuthor(UserId? User, string Name, DateTimeOffset At)
{
    public static StepAuthor Of(IActor actor, TimeProvider clock) => new(actor.User, actor.Name, clock.GetUtcNow());
}
