namespace Training.Application.Cohorts;

internal static class CohortErrors
{
    public static readonly Error ClassUnknown = new("cohorts.class_unknown", ErrorKind.NotFound);
    public static readonly Error ClassFull = new("cohorts.class_full", ErrorKind.Conflict);
}
