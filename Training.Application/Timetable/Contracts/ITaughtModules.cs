using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Contracts;

/// <summary>A module that a class is taught.</summary>
/// <param name="Module">Its code, which is the same in every edition.</param>
public readonly record struct TaughtModule(ClassId Class, string Module);

/// <summary>Who teaches what to whom, for modules that divide their rows by it (SEC-13).</summary>
public interface ITaughtModules
{
    /// <summary>What the instructor with this account teaches to which classes, by the sessions that are planned.</summary>
    Task<IReadOnlySet<TaughtModule>> By(UserId account, CancellationToken ct);

    /// <summary>The same of several accounts at once.</summary>
    Task<ILookup<UserId, TaughtModule>> ByEach(IReadOnlyCollection<UserId> accounts, CancellationToken ct);
}
