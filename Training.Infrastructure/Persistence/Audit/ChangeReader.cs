using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Training.Application.Audit.Contracts;

namespace Training.Infrastructure.Persistence;

/// <summary>Writes what changed in a row as JSON: <c>{"state":["Applied","Admitted"]}</c>.</summary>
internal static class ChangeReader
{
    private const int LongestValue = 2000;

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // Vietnamese as it is written
    };

    /// <summary>Null when nothing changed that the trail is interested in.</summary>
    public static string? Read(EntityEntry entry, AuditSubject subject, AuditAction action)
    {
        var before = action == AuditAction.Added ? null : entry.OriginalValues;
        var after = action == AuditAction.Removed ? null : entry.CurrentValues;
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        var any = false;

        json.WriteStartObject();
        foreach (var column in subject.Columns)
        {
            var (was, becomes) = (before?[column.Property], after?[column.Property]);
            if (column.Property.GetValueComparer().Equals(was, becomes))
                continue;

            any = true;
            json.WriteStartArray(column.Name);
            Write(json, column.Stored(was));
            Write(json, column.Stored(becomes));
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        return any || action != AuditAction.Changed ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case DateTime instant:
                json.WriteStringValue(instant);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                json.WriteStringValue(text.Length <= LongestValue ? text : $"{text[..LongestValue]}…");
                break;
        }
    }
}
