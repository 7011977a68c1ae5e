using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// What a register says counts from now on, or counts differently: it was closed or corrected, or a leave excused somebody.
/// </summary>
internal sealed record AbsencesCounted(SessionId Session) : IDomainEvent;
