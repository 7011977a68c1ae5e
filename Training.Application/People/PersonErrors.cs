namespace Training.Application.People;

internal static class PersonErrors
{
    public static readonly Error Unknown = new("people.unknown", ErrorKind.NotFound);
    public static readonly Error NameMissing = new("people.name_missing", ErrorKind.Invalid, "FullName");
    public static readonly Error BirthMissing = new("people.birth_missing", ErrorKind.Invalid, "Birth");
    public static readonly Error IdNumberTaken = new("people.id_number_taken", ErrorKind.Conflict, "IdNumber");
    public static readonly Error MaybeKnown = new("people.maybe_known", ErrorKind.Conflict, "IsAnother");
}
