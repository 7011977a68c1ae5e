using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Contracts;

/// <summary>Who was barred from the first exam of a module and has made up what they missed (ATT-02).</summary>
public interface IMadeUpContent
{
    /// <summary>Composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<MadeUpContent> All { get; }
}

public sealed class MadeUpContent
{
    public required PersonId PersonId { get; init; }
    public required ModuleId ModuleId { get; init; }

    /// <summary>On whose list it is recorded.</summary>
    public required ClassId ClassId { get; init; }

    /// <summary>The reason of the absence was accepted: the second sitting counts as the first.</summary>
    public required bool Accepted { get; init; }
}
