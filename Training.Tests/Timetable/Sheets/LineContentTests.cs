using System.Text.Json;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

public sealed class LineContentTests
{
    [Fact]
    public void What_was_said_of_a_row_is_kept_with_its_dates_times_names_and_words()
    {
        Fact[] facts =
        [
            new("count", 3),
            new("class", "L1"),
            new("date", new DateOnly(2026, 9, 2)),
            new("begins", new TimeOnly(7, 30)),
            new("name", new InBothLanguages("Quốc khánh", "National Day")),
            new("part", DayPart.Evening),
            new("reason", null),
        ];
        var problem = new LineProblem(new Remark("x.y", Severity.Error) { Facts = facts }, SheetField.Room, Row: 7);
        var content = new LineContent { Problems = [problem] };

        var kept = JsonSerializer.Serialize(content, LineContent.Json);
        var read = JsonSerializer.Deserialize<LineContent>(kept, LineContent.Json)!.Problems.ShouldHaveSingleItem();

        read.Remark.Facts.ShouldBe(facts);
        (read.Field, read.Row).ShouldBe((SheetField.Room, 7));
    }
}
