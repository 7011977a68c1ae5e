using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>One reason why a session cannot be as planned.</summary>
/// <param name="Session">The planned one.</param>
/// <param name="With">The session in its way; null where no session is.</param>
/// <param name="Error">Says who and what, in words.</param>
public sealed record Clash(SessionId Session, SessionId? With, Error Error);
