namespace Training.Application.People;

internal static class PersonErrors
{
    public static readonly Error Unknown = new("people.unknown", ErrorKind.NotFound);
}
