namespace Training.Application.People.Contracts;

/// <summary>Puts on record that the actor looked at what is hidden of a person (SEC-03). Saved by the caller's unit of work.</summary>
public interface IDisclosureLog
{
    void Note(PersonId person, DisclosedPart part);
}
