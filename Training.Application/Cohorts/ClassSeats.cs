using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

internal sealed class ClassSeats(ICohortsDb db) : IClassSeats
{
    public async Task<Result<int>> Take(ClassId id, int seats, CancellationToken ct) =>
        await db.Classes.FindAsync([id], ct) is { } found ? found.TakeSeats(seats) : CohortErrors.ClassUnknown;

    public async Task<Result<int>> GiveBack(ClassId id, int seats, CancellationToken ct) =>
        await db.Classes.FindAsync([id], ct) is { } found ? found.GiveBackSeats(seats) : CohortErrors.ClassUnknown;
}
