using System.Globalization;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;
using Training.Application.Timetable.Places;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>Makes up a school: two sites, twenty rooms, sixty instructors. The same seed and modules give the same school.</summary>
public static class SchoolGenerator
{
    public const int Instructors = 60;

    /// <summary>Minutes between the two sites.</summary>
    public const int Travel = 40;

    private const int Seats = 45;
    private const int ModulesEach = 2;

    public static IReadOnlyList<SiteDetails> Sites =>
        [
            new("CS1", "Cơ sở chính", "Main site", "Khu nhà A, đường mô phỏng số 1"),
            new("CS2", "Cơ sở phía Tây", "Western site", "Khu nhà B, đường mô phỏng số 2"),
        ];

    /// <summary>With the computer rooms and halls that 25 classes need; the other rooms hold one class.</summary>
    public static IEnumerable<RoomDetails> RoomsOf(SiteId site, bool main)
    {
        var (hall, rooms, computers) = main ? ("HT.A", 9, 2) : ("HT.B", 6, 1);
        yield return new(
            site,
            hall,
            main ? 320 : 200,
            [RoomFeature.Projector, RoomFeature.SoundSystem, RoomFeature.VideoConference]
        );
        for (var number = 1; number <= computers; number++)
        {
            var code = Code(main ? "MT.1" : "MT.2", number);
            yield return new(site, code, Seats, [RoomFeature.Computers, RoomFeature.Projector]);
        }
        for (var number = 1; number <= rooms; number++)
        {
            RoomFeature[] features =
                number % 3 == 0 ? [RoomFeature.Projector, RoomFeature.GroupTables] : [RoomFeature.Projector];
            yield return new(site, Code(main ? "P.2" : "P.3", number), Seats, features);
        }
    }

    /// <param name="seed">Decides the names.</param>
    /// <param name="modules">Codes of modules; each is taught by as many as any other.</param>
    public static IEnumerable<InstructorDetails> People(int seed, IReadOnlyList<string> modules)
    {
        var random = new Random(seed);
        var names = new NameGenerator(random);
        var known = new HashSet<string>();
        for (var number = 0; number < Instructors; number++)
        {
            string name;
            do name = names.Name(random.Next(100) < 45);
            while (!known.Add(Vietnamese.Fold(name)));
            yield return new(
                Code("GV", number + 1, digits: 3),
                name,
                random.Next(10) switch
                {
                    < 3 => "TS.",
                    < 9 => "ThS.",
                    _ => null,
                },
                TaughtBy(number, modules),
                number % 5 == 4 ? [new((DayOfWeek)(1 + number / 5 % 5), (DayPart)(number / 5 % 2))] : []
            )
            {
                Unwanted = WishOf(number),
            };
        }
    }

    /// <summary>One in five would rather not begin the week, or not end it; who cannot teach on a half-day wishes nothing more.</summary>
    private static IReadOnlyList<WeeklyHalfDay> WishOf(int number) =>
        (number % 5, number % 8) switch
        {
            (4, _) => [],
            (_, 1) => [new(DayOfWeek.Friday, DayPart.Afternoon)],
            (_, 5) => [new(DayOfWeek.Monday, DayPart.Morning)],
            _ => [],
        };

    /// <summary>Neighbours in the curriculum, so that one person's modules belong together.</summary>
    private static IReadOnlyList<string> TaughtBy(int number, IReadOnlyList<string> modules) =>
        [
            .. Enumerable
                .Range(0, Math.Min(ModulesEach, modules.Count))
                .Select(i => modules[(number + i) % modules.Count]),
        ];

    private static string Code(string prefix, int number, int digits = 2) =>
        prefix + number.ToString($"D{digits}", CultureInfo.InvariantCulture);
}
