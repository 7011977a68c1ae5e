namespace Training.Application.Work.Contracts;

/// <summary>A payload that can say in one or two words what it is about: the code of a cohort, the name of a file.</summary>
public interface IHasSubject
{
    /// <summary>Shown beside the kind of work. Never a person's name or data.</summary>
    string? Subject { get; }
}
