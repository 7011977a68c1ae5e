using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Leave;

/// <param name="Class">Its code, when it was asked.</param>
/// <param name="Days">Days that people work on or have sessions on, by halves.</param>
/// <param name="DaysInAll">With the requests that adjoined it, as who decides follows from it.</param>
/// <param name="File">The name of the paper; null: there is none.</param>
/// <param name="Obstacle">Why whoever looks may not decide; null: they may.</param>
public sealed record LeaveLine(
    LeaveRequestId Id,
    string FullName,
    PartialDate Birth,
    string Class,
    LeaveSpan Span,
    decimal Days,
    decimal DaysInAll,
    LeaveApprover Approver,
    string? RuleSet,
    string Reason,
    string? File,
    DateTimeOffset AskedAt,
    LeaveState State,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? DecisionReason,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnBy,
    string? WithdrawalReason,
    bool HasBegun,
    Error? Obstacle
);

/// <summary>Requests with whom they are about.</summary>
internal sealed class LeaveLines(
    LeaveScope scope,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    TimeProvider clock
)
{
    public async Task<List<LeaveLine>> Of(IQueryable<LeaveRequest> requests, CancellationToken ct)
    {
        var found = await requests.AsNoTracking().ToListAsync(ct);
        var ids = found.Select(request => request.PersonId).Distinct().ToList();
        var names = (await people.All.Where(person => ids.Contains(person.Id)).Listed(ct)).ToDictionary(one => one.Id);
        var classes = (await cohorts.AllClasses(ct)).ToDictionary(one => one.Id, one => one.Code);
        return found.ConvertAll(request => Of(request, names[request.PersonId], classes[request.ClassId]));
    }

    private LeaveLine Of(LeaveRequest request, ListedPerson who, string @class) =>
        new(
            request.Id,
            who.FullName,
            who.Birth,
            @class,
            request.Span,
            request.HalfDays / 2m,
            request.HalfDaysInAll / 2m,
            request.Approver,
            request.RuleSet,
            request.Reason,
            request.Evidence?.File.Name,
            request.AskedAt,
            request.State,
            request.DecidedAt,
            request.DecidedBy,
            request.DecisionReason,
            request.WithdrawnAt,
            request.WithdrawnBy,
            request.WithdrawalReason,
            request.Span.HasBegun(clock.GetLocalNow().DateTime),
            scope.Obstacle(request.AskedBy, request.Approver)
        );
}
