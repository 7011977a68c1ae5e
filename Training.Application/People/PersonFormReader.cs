using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Reads a form by the rules of its values; every field that cannot be read is an error beside its field.</summary>
internal sealed class PersonFormReader(PersonForm form, DateOnly today)
{
    private readonly List<Error> _errors = [];
    private readonly List<Remark> _warnings = [];

    /// <summary>What was read but should be looked at again.</summary>
    public IReadOnlyList<Remark> Warnings => _warnings;

    public Result<PersonDetails> Read()
    {
        var name = Required(PersonName.Read(form.FullName), nameof(form.FullName), PersonErrors.NameMissing);
        var birth = Required(TypedDate.ReadBirth(form.Birth, today), nameof(form.Birth), PersonErrors.BirthMissing);
        var details = new PersonDetails
        {
            FullName = name?.Full ?? "",
            GivenName = Text(form.GivenName),
            Birth = birth ?? default,
            Gender = form.Gender,
            IdNumber = Value(IdNumber.Read(form.IdNumber, birth: birth, gender: form.Gender), nameof(form.IdNumber)),
            IdIssuedOn = Value(TypedDate.ReadDay(form.IdIssuedOn, today), nameof(form.IdIssuedOn)),
            IdIssuedBy = Text(form.IdIssuedBy),
            Phone = Value(PhoneNumber.Read(form.Phone), nameof(form.Phone)),
            Email = Value(EmailAddress.Read(form.Email), nameof(form.Email)),
            BirthPlace = Text(form.BirthPlace),
            AncestralHome = Text(form.AncestralHome),
            Residence = Text(form.Residence),
            Ethnicity = Text(form.Ethnicity),
            Religion = Text(form.Religion),
            Party = form.Party,
            Health = Text(form.Health),
            Degree = form.Degree,
            University = Text(form.University),
            UniversityKind = form.UniversityKind,
            StudyMode = form.StudyMode,
            DegreeGrade = form.DegreeGrade,
            FieldOfStudy = Text(form.FieldOfStudy),
            GraduationYear = form.GraduationYear,
            ForeignLanguage = Text(form.ForeignLanguage),
            ComputerSkills = Text(form.ComputerSkills),
        };
        return _errors.Count == 0 ? details : Result<PersonDetails>.Refuse(_errors);
    }

    private T? Required<T>(Reading<T> reading, string field, Error missing)
    {
        if (reading.Value is null && reading.Remarks.Count == 0)
            _errors.Add(missing);
        return Value(reading, field);
    }

    private T? Value<T>(Reading<T> reading, string field)
    {
        foreach (var remark in reading.Remarks)
        {
            if (remark.Severity == Severity.Error)
                _errors.Add(remark.Facts.Aggregate(new Error(remark.Code, ErrorKind.Invalid, field), With));
            else
                _warnings.Add(remark);
        }
        return reading.Value;
    }

    private static Error With(Error error, Fact fact) => error.With(fact.Name, fact.Value);

    private static string? Text(string? typed) => Vietnamese.Clean(typed ?? "") is { Length: > 0 } text ? text : null;
}
