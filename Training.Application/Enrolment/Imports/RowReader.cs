using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Field = Training.Application.Enrolment.Imports.ApplicantField;

namespace Training.Application.Enrolment.Imports;

/// <summary>What a row says, and everything that is wrong with it. The applicant is whole only where no problem is an error.</summary>
internal sealed record RowReading(Applicant Applicant, IReadOnlyList<RowProblem> Problems)
{
    public PersonDetails Person => Applicant.Person;

    /// <summary>The second way to recognise the person; null where name or birth could not be read.</summary>
    public NameAndBirth? NameAndBirth =>
        Person.FullName.Length > 0 && Person.Birth != default
            ? new(Vietnamese.Fold(Person.FullName), Person.Birth)
            : null;
}

/// <summary>Reads one row into an applicant: all of it, whatever is wrong with its first cell.</summary>
internal sealed class RowReader(RowContent row, SheetLayout layout, DateOnly today, UnitNames units)
{
    private readonly List<RowProblem> _problems = [];

    public RowReading Read()
    {
        var birth = ReadBirth();
        var gender = Value(Field.Gender, TypedWords.Gender);
        var person = new PersonDetails
        {
            FullName = ReadName(),
            Birth = birth ?? default,
            Gender = gender,
            IdNumber = ReadIdNumber(birth, gender),
            IdIssuedOn = Day(Field.IdIssuedOn),
            IdIssuedBy = Words(Field.IdIssuedBy),
            Phone = Contact(Field.Phone, PhoneNumber.Read, ImportRemarks.PhoneMissing),
            Email = Contact(Field.Email, EmailAddress.Read, ImportRemarks.EmailMissing),
            BirthPlace = Words(Field.BirthPlace),
            AncestralHome = Words(Field.AncestralHome),
            Residence = Words(Field.Residence),
            Ethnicity = Value(Field.Ethnicity, EthnicGroup.Read),
            Religion = Words(Field.Religion),
            Party = Value(Field.Party, TypedWords.Party),
            Health = Words(Field.Health),
            Degree = Value(Field.Degree, TypedWords.Degree),
            University = Words(Field.University),
            UniversityKind = Value(Field.UniversityKind, TypedWords.UniversityKind),
            StudyMode = Value(Field.StudyMode, TypedWords.StudyMode),
            DegreeGrade = Value(Field.DegreeGrade, TypedWords.DegreeGrade),
            FieldOfStudy = Words(Field.FieldOfStudy),
            GraduationYear = ReadYear(),
            ForeignLanguage = Words(Field.ForeignLanguage),
            ComputerSkills = Words(Field.ComputerSkills),
        };
        var candidacy = new CandidacyDetails
        {
            FileNumber = Words(Field.FileNumber),
            FiledOn = Day(Field.FiledOn),
            Post = Value(Field.Post, CommunePost.Read),
            Unit = ReadUnit(),
            Note = Words(Field.Note),
        };
        if (person.IdNumber is null)
            person = person with { IdIssuedOn = null, IdIssuedBy = null }; // of a paper that is not known
        return new(new Applicant(person, candidacy), _problems);
    }

    private string ReadName()
    {
        var field = layout.ColumnOf(Field.FullName) is null ? Field.FamilyNames : Field.FullName;
        var typed =
            field == Field.FullName
                ? Text(Field.FullName)
                : $"{Text(Field.FamilyNames)} {Text(Field.GivenName)}".Trim();
        if (typed.Length == 0)
            Say(ImportRemarks.NameMissing, field);
        return Heard(PersonName.Read(typed), field)?.Full ?? "";
    }

    private PartialDate? ReadBirth()
    {
        if (Text(Field.Birth).Length == 0)
            Say(ImportRemarks.BirthMissing, Field.Birth);
        return Heard(
            TrueDate(Field.Birth) is { } date
                ? TypedDate.ReadBirth(date, today)
                : TypedDate.ReadBirth(Text(Field.Birth), today),
            Field.Birth
        );
    }

    private DateOnly? Day(Field field) => TrueDate(field) ?? Heard(TypedDate.ReadDay(Text(field), today), field);

    private string? ReadIdNumber(PartialDate? birth, Gender? gender)
    {
        var typed = Text(Field.IdNumber);
        if (typed.Length == 0)
            Say(ImportRemarks.IdNumberMissing, Field.IdNumber);
        var wasNumber = Cell(Field.IdNumber)?.Kind == CellKind.Number;
        return Heard(
            People.Contracts.IdNumber.Read(typed, wasNumber, birth, gender),
            Field.IdNumber,
            WithDigits(typed)
        );
    }

    /// <summary>Letters that were meant as digits, made digits; null when that gives no ID number either.</summary>
    private static string? WithDigits(string typed)
    {
        var digits = typed.Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1').Replace(" ", "");
        var isNumber = digits.All(char.IsAsciiDigit);
        return isNumber && digits != typed && People.Contracts.IdNumber.Read(digits).Value is { } read ? read : null;
    }

    private int? ReadYear()
    {
        var typed = Text(Field.GraduationYear);
        if (typed.Length == 0)
            return null;
        if (TrueDate(Field.GraduationYear) is { } date)
            return date.Year;
        var isYear = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (isYear && year >= 1950 && year <= today.Year)
            return year;

        Say(ImportRemarks.YearUnreadable.With("value", typed).With("latest", today.Year), Field.GraduationYear);
        return null;
    }

    private UnitId? ReadUnit()
    {
        var typed = Text(Field.Unit);
        if (typed.Length == 0)
        {
            if (layout.ColumnOf(Field.Unit) is not null)
                Say(ImportRemarks.UnitMissing, Field.Unit);
            return null;
        }
        var named = units.Read(typed);
        return Heard(new Reading<UnitId?>(named.Unit, named.Remarks), Field.Unit, named.Suggestion);
    }

    /// <summary>A blank is worth a word where the list has the column at all.</summary>
    private string? Contact(Field field, Func<string?, Reading<string>> read, Remark missing)
    {
        if (layout.ColumnOf(field) is not null && Text(field).Length == 0)
            Say(missing, field);
        return Value(field, read);
    }

    private string? Words(Field field) => Text(field) is { Length: > 0 } text ? text : null;

    private T? Value<T>(Field field, Func<string?, Reading<T>> read) => Heard(read(Text(field)), field);

    private T? Heard<T>(Reading<T> reading, Field field, string? fix = null)
    {
        foreach (var remark in reading.Remarks)
            Say(remark, field, fix);
        return reading.Failed ? default : reading.Value;
    }

    private void Say(Remark remark, Field field, string? fix = null) =>
        _problems.Add(new RowProblem(remark, field, layout.ColumnOf(field), fix));

    private string Text(Field field) => Vietnamese.Clean(Cell(field)?.Text ?? "");

    private DateOnly? TrueDate(Field field) =>
        Cell(field) is { Kind: CellKind.Date } cell
            ? DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private StoredCell? Cell(Field field) => layout.ColumnOf(field) is { } column ? row[column] : null;
}
