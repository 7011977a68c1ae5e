namespace Training.Application.Timetable.Schedules;

/// <summary>
/// The secret address under which calendar programs read one person's schedule. Only the hash of its token is kept; a new
/// address ends the one before it.
/// </summary>
public sealed class CalendarFeed(UserId account, string secretHash, DateTimeOffset madeAt)
{
    public UserId Account { get; private set; } = account;
    public string SecretHash { get; private set; } = secretHash;
    public DateTimeOffset MadeAt { get; private set; } = madeAt;

    internal void Replace(string secretHash, DateTimeOffset madeAt) => (SecretHash, MadeAt) = (secretHash, madeAt);
}
