using Training.Application.Curriculum.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>What closed registers say of one person in one module, of lessons of one kind; all in periods.</summary>
/// <param name="Kind">Null: sessions that were not for a certain lesson.</param>
/// <param name="Held">Recorded of the person.</param>
/// <param name="Late">Late arrivals and early leaves.</param>
/// <param name="Longest">The longest session among them.</param>
public sealed record Tally(LessonKind? Kind, int Held, int Excused, int Unexcused, int Late, int Longest)
{
    public int Absent => Excused + Unexcused;
}
