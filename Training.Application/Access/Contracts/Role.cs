namespace Training.Application.Access.Contracts;

/// <summary>What an account is for (domain rule SEC-13). One account may have several; <c>Access/Roles.cs</c> says what each may do.</summary>
public enum Role
{
    /// <summary>Runs the system and its accounts; sees no personal file by that alone.</summary>
    Administrator,

    /// <summary>Tổ chức cán bộ: files, imports, decisions, enrolment.</summary>
    Hr,

    /// <summary>Giáo vụ: cohorts, classes, timetable.</summary>
    AcademicOffice,

    /// <summary>Khảo thí: examinations and marks.</summary>
    ExamOffice,

    /// <summary>Giảng viên: own classes only.</summary>
    Instructor,

    /// <summary>Chủ nhiệm lớp: the class advised only.</summary>
    ClassAdviser,

    /// <summary>Học viên: themself only.</summary>
    Trainee,

    /// <summary>Lãnh đạo: reads everything but sensitive data, decides about long leave (ATT-06), changes nothing else.</summary>
    Leadership,

    /// <summary>Thanh tra: reads, and reads the logs.</summary>
    Inspector,
}
