using Training.Application.Curriculum.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>Who decides about a leave, the longer the higher (ATT-06).</summary>
public enum LeaveApprover
{
    /// <summary>Chủ nhiệm lớp.</summary>
    Adviser,

    /// <summary>Phòng đào tạo.</summary>
    Office,

    /// <summary>Hiệu trưởng.</summary>
    Head,
}

internal static class LeaveApprovers
{
    /// <summary>By the length in working half-days; without rules nobody below the head may allow anything.</summary>
    public static LeaveApprover Of(int halfDays, LeaveRules? rules) =>
        halfDays <= 2 * rules?.AdviserDays ? LeaveApprover.Adviser
        : halfDays <= 2 * rules?.OfficeDays ? LeaveApprover.Office
        : LeaveApprover.Head;
}
