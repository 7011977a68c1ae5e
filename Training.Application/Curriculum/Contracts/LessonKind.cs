namespace Training.Application.Curriculum.Contracts;

/// <summary>How a lesson is taught (CUR-01).</summary>
public enum LessonKind
{
    /// <summary>Lý thuyết.</summary>
    Theory,

    /// <summary>Thảo luận.</summary>
    Discussion,

    /// <summary>Thực hành.</summary>
    Practice,

    /// <summary>Đi thực tế.</summary>
    FieldStudy,

    /// <summary>Thực tập.</summary>
    Internship,

    /// <summary>Kiểm tra, thi.</summary>
    Test,
}

public static class LessonKinds
{
    /// <summary>What happens outside the school takes no room.</summary>
    public static bool NeedsRoom(this LessonKind kind) => kind is not (LessonKind.FieldStudy or LessonKind.Internship);
}
