namespace Training.Application.Timetable.Contracts;

/// <summary>Sessions as messages name them, one line each, in the language of whoever reads it.</summary>
public interface ISessionLines
{
    /// <summary>Hours, module, room, classes: the day is known.</summary>
    string OfDay(SessionContent session, string language);

    /// <summary>The same after its day.</summary>
    string WithDay(SessionContent session, string language);
}
