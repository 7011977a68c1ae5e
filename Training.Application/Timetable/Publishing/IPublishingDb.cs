namespace Training.Application.Timetable.Publishing;

/// <summary>What was published, and the tables it is made of.</summary>
internal interface IPublishingDb : ITimetableDb
{
    DbSet<Publication> Publications { get; }
    DbSet<SessionEdition> SessionEditions { get; }
    DbSet<ScheduleEntry> ScheduleEntries { get; }
    DbSet<PublicationRecipient> PublicationRecipients { get; }
}
