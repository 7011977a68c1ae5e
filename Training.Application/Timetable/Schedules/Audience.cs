namespace Training.Application.Timetable.Schedules;

/// <summary>A class or an instructor whose published sessions are somebody's own, for some days.</summary>
/// <param name="Until">The first day on which they are theirs no longer; null: until further notice.</param>
/// <param name="Teaches">As the instructor, and not as a trainee of the class.</param>
internal sealed record Audience(Guid Id, DateOnly From, DateOnly? Until, bool Teaches)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day < Until);
}
