using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Somebody whose schedule a publication changed; once, however many sessions changed for them (P7, P13).</summary>
/// <param name="recipientId">The account; without one the person or the instructor.</param>
public sealed class PublicationRecipient(
    PublicationId publicationId,
    Guid recipientId,
    UserId? account,
    PersonId? person,
    InstructorId? instructor
)
{
    public PublicationId PublicationId { get; private set; } = publicationId;
    public Guid RecipientId { get; private set; } = recipientId;
    public UserId? Account { get; private set; } = account;

    /// <summary>Who they are as a trainee; null of an instructor.</summary>
    public PersonId? Person { get; private set; } = person;
    public InstructorId? Instructor { get; private set; } = instructor;
}
