namespace Training.Application.Attendance;

/// <summary>How somebody attended one period (ATT-04, ATT-05).</summary>
public enum PeriodMark
{
    /// <summary>Có mặt.</summary>
    Present,

    /// <summary>Vắng có phép.</summary>
    Excused,

    /// <summary>Vắng không phép.</summary>
    Unexcused,

    /// <summary>Đi muộn; counts as attended.</summary>
    Late,

    /// <summary>Về sớm; counts as attended.</summary>
    LeftEarly,
}
