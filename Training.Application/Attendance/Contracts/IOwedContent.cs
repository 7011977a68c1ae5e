using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Contracts;

/// <summary>Whom a signed list bars from the exam of a module, and who has not made up yet what they missed (ATT-02).</summary>
public interface IOwedContent
{
    /// <summary>Composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<OwedContent> All { get; }
}

public sealed class OwedContent
{
    public required PersonId PersonId { get; init; }
    public required ModuleId ModuleId { get; init; }
}
