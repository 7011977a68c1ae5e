using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>A mark that trainees may know.</summary>
public sealed class PublishedMark
{
    public required GradeSheetId SheetId { get; init; }
    public required ClassId ClassId { get; init; }
    public required ModuleId ModuleId { get; init; }

    /// <summary>The code of the component within the module.</summary>
    public required string Component { get; init; }

    /// <summary>1 the first, 2 the resit.</summary>
    public required int Sitting { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>The entry of the ledger; with the sheet and the person it names the mark for good.</summary>
    public required int Number { get; init; }
    public required MarkState State { get; init; }
    public decimal? Value { get; init; }

    /// <summary>Barred by the signed list of who may sit the exam (ATT-01).</summary>
    public required bool ByList { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Of the sheet: it moves when what is published of it may have changed.</summary>
    public required int SheetVersion { get; init; }

    public Mark Mark => new(State, Value);
}

/// <summary>
/// The one rule of what is visible (P18): the marks of sheets that are published or locked, and no others. Whatever shows,
/// adds up, sends or exports a mark outside its own sheet asks here.
/// </summary>
public interface IPublishedMarks
{
    /// <summary>Composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<PublishedMark> All { get; }
}

/// <summary>What is published of a sheet is no longer what it was: it was published, or taken back.</summary>
/// <param name="Telling">When those whose marks were published are told; null: now.</param>
public sealed record PublishedMarksChanged(
    GradeSheetId Sheet,
    ClassId Class,
    ModuleId Module,
    SendingPlan? Telling = null
) : IDomainEvent;
