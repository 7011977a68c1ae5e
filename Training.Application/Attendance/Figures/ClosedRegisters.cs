namespace Training.Application.Attendance.Figures;

internal static class ClosedRegisters
{
    /// <summary>Those that count: confirmed, or past their deadline.</summary>
    public static IQueryable<Register> Closed(this IQueryable<Register> registers, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return registers.Where(register => register.ConfirmedAt != null || register.Deadline <= now);
    }
}
