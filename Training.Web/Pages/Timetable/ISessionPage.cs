using Training.Application.Timetable;

namespace Training.Web.Pages.Timetable;

/// <summary>A page with the fields of a session.</summary>
public interface ISessionPage
{
    SessionForm Form { get; }

    SessionChoices Choices { get; }

    /// <summary>Where it could be instead, after a refusal.</summary>
    IReadOnlyList<FreePlace> Places { get; }
}
