using MimeKit;
using MimeKit.Text;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>How a letter becomes a MIME message: its text twice, plain and as HTML, and the calendar beside it.</summary>
internal static class LetterMime
{
    /// <returns>Null: no message can be made of it, because its address is none, or a line break would forge a header.</returns>
    public static MimeMessage? Of(Letter letter, MailOptions options, DateTimeOffset now)
    {
        if (!MailboxAddress.TryParse(letter.To, out var address) || address.Domain.Length == 0)
            return null;
        if ($"{letter.Name}{letter.Subject}".AsSpan().ContainsAny('\r', '\n'))
            return null;

        var sender = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            MessageId = $"{letter.Id}@{sender.Domain}", // the same in every try
            Date = now,
            Subject = letter.Subject,
            Body = Body(letter),
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(letter.Name, address.Address));
        if (options.Archive is { } archive)
            message.Bcc.Add(MailboxAddress.Parse(archive));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click"); // RFC 8058
        }
        return message;
    }

    private static MimeEntity Body(Letter letter)
    {
        var text = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = letter.Body },
            new TextPart(TextFormat.Html) { Text = LetterHtml.Of(letter) },
        };
        return letter.Calendar is { } calendar ? new Multipart("mixed") { text, CalendarPart(calendar) } : text;
    }

    private static TextPart CalendarPart(string calendar)
    {
        var part = new TextPart("calendar")
        {
            Text = calendar,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "event.ics" },
        };
        if (MethodOf(calendar) is { } method)
            part.ContentType.Parameters.Add("method", method); // RFC 6047: both say the same
        return part;
    }

    private static string? MethodOf(string calendar)
    {
        const string Method = "METHOD:";
        return calendar
            .Split('\n')
            .Where(line => line.StartsWith(Method, StringComparison.OrdinalIgnoreCase))
            .Select(line => line[Method.Length..].Trim())
            .FirstOrDefault();
    }
}
