namespace Training.Application.Timetable.Publishing;

internal static class PublishingErrors
{
    public static readonly Error CohortUnknown = new("publishing.cohort_unknown", ErrorKind.NotFound);
    public static readonly Error PublicationUnknown = new("publishing.publication_unknown", ErrorKind.NotFound);
    public static readonly Error NothingNew = new("publishing.nothing_new", ErrorKind.Conflict);
    public static readonly Error AllClash = new("publishing.all_clash", ErrorKind.Conflict);
}
