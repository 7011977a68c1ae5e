using Training.Application.People;

namespace Training.Tests.Support;

internal static class GivenPeople
{
    private static int _number;

    /// <summary>A file with every field that lists and profiles show; each call makes another ID number.</summary>
    public static PersonDetails Details(string name = "Nguyễn Thị Hương Giang", string? idNumber = null) =>
        new()
        {
            FullName = name,
            Birth = PartialDate.Of(new(2000, 8, 8)),
            Gender = Gender.Female,
            IdNumber = idNumber ?? NewIdNumber(),
            IdIssuedOn = new(2021, 5, 1),
            Phone = "+84912345678",
            Email = "giang@example.vn",
            Ethnicity = "01",
            Religion = "Không",
            Party = PartyMembership.Probationary,
            Degree = DegreeLevel.Bachelor,
            University = "Trường Đại học Luật Hà Nội",
            FieldOfStudy = "Luật",
        };

    public static string NewIdNumber() => $"001300{Interlocked.Increment(ref _number):000000}";

    public static async Task<PersonId> GivenPerson(this TestApp app, PersonDetails? details = null)
    {
        var id = PersonId.New(app.Clock.GetUtcNow());
        var cipher = app.Services.GetService(typeof(IFieldCipher)) as IFieldCipher;
        await app.Save(Person.Register(id, details ?? Details(), cipher!));
        return id;
    }
}
