namespace Training.Application.People.Contracts;

/// <summary>Puts on record that a list of people was taken out of the system. Saved by the caller's unit of work.</summary>
public interface IExportLog
{
    /// <param name="list">What it was narrowed to, as codes; never what was searched for.</param>
    /// <param name="people">How many were on it.</param>
    void Note(string list, int people);
}
