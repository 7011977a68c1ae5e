using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Training.Application.Messages.Contracts;
using Training.Infrastructure;

namespace Training.Tests.Mail;

/// <summary>Letters as another program finds them: the files of the pickup folder.</summary>
public sealed class LetterTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Body =
        "Chào bạn & mọi người,\n\nBuổi học <sáng> dời sang:\nhttps://training.example.vn/sessions?a=1&b=2.\n\nPhòng Đào tạo";

    [Fact]
    public async Task A_letter_says_the_same_in_plain_text_and_in_html_with_a_link_to_follow()
    {
        var file = await Delivered(NewLetter() with { Language = "en" });

        file.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").TrimEnd().ShouldBe(Body);
        var html = await new HtmlParser().ParseDocumentAsync(file.HtmlBody.ShouldNotBeNull());
        html.DocumentElement.GetAttribute("lang").ShouldBe("en");
        html.Title.ShouldBe("Buổi học <dời>");
        html.QuerySelectorAll("h1").Single().TextContent.ShouldBe("Buổi học <dời>");
        html.QuerySelectorAll("p")
            .Select(p => p.TextContent)
            .ShouldBe([
                "Chào bạn & mọi người,",
                "Buổi học <sáng> dời sang:\nhttps://training.example.vn/sessions?a=1&b=2.",
                "Phòng Đào tạo",
            ]);
        var link = html.QuerySelectorAll("a").Single();
        link.GetAttribute("href").ShouldBe("https://training.example.vn/sessions?a=1&b=2"); // not the full stop
    }

    [Fact]
    public async Task A_letter_bears_the_number_of_its_work_whenever_it_is_made()
    {
        var letter = NewLetter();

        var first = await Delivered(letter);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var again = await Delivered(letter);

        first.MessageId.ShouldBe($"{letter.Id}@localhost.localdomain");
        again.MessageId.ShouldBe(first.MessageId);
        first.To.Mailboxes.Single().Name.ShouldBe("Nguyễn Văn Đạt");
        first.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
    }

    [Fact]
    public async Task Who_may_leave_off_letters_can_do_so_from_the_mail_program()
    {
        var way = new Uri("https://training.example.vn/letters/stop?key=abc");

        var file = await Delivered(NewLetter() with { Unsubscribe = way });
        var compulsory = await Delivered(NewLetter());

        file.Headers[HeaderId.ListUnsubscribe].ShouldBe($"<{way}>");
        file.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        compulsory.Headers.Contains(HeaderId.ListUnsubscribe).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_of_a_session_comes_with_a_file_for_the_calendar()
    {
        const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

        var file = await Delivered(NewLetter() with { Calendar = Calendar });

        var part = file.Attachments.OfType<TextPart>().Single();
        part.ContentType.MimeType.ShouldBe("text/calendar");
        part.ContentType.Parameters["method"].ShouldBe("CANCEL");
        part.Text.ReplaceLineEndings("\r\n").ShouldBe(Calendar);
        file.TextBody.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("nobody", "Subject", "Name")]
    [InlineData("a@example.vn", "Subject\r\nBcc: all@example.vn", "Name")]
    [InlineData("a@example.vn", "Subject", "Name\r\nBcc: all@example.vn")]
    [InlineData("a@example.vn\r\nBcc: all@example.vn", "Subject", "Name")]
    public async Task What_would_forge_a_header_is_refused_for_good(string to, string subject, string name)
    {
        var mailbox = app.Services.GetRequiredService<IMailbox>();

        var outcome = await mailbox.Deliver(NewLetter() with { To = to, Subject = subject, Name = name });

        outcome.LeadsTo.ShouldBe(WorkState.Dead);
    }

    private static Letter NewLetter() =>
        new(
            new WorkId(Guid.CreateVersion7()),
            $"{Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture)}@example.vn",
            "Nguyễn Văn Đạt",
            "Buổi học <dời>",
            Body
        );

    private async Task<MimeMessage> Delivered(Letter letter)
    {
        (await app.Services.GetRequiredService<IMailbox>().Deliver(letter)).ShouldBe(EffectOutcome.Made);
        var folder = app.Services.GetRequiredService<DataDirectory>().Mail;
        return await MimeMessage.LoadAsync(Path.Combine(folder.FullName, $"{letter.Id}.eml"));
    }
}
