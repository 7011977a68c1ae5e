using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Training.Infrastructure.Secrets;

/// <summary>
/// The keys of sealed fields, in a file outside the database that only the program may read. The last key seals; all open.
/// The index key never changes, because look-ups need every row to have been indexed with the same one.
/// </summary>
internal sealed record FieldKeys(string IndexKey, IReadOnlyList<FieldKey> Keys)
{
    private const int KeyBytes = 32;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static FieldKeys LoadOrCreate(string path, DateTimeOffset now)
    {
        if (!File.Exists(path))
            new FieldKeys(NewKey(), [new FieldKey("k1", NewKey(), now)]).Save(path, overwrite: false);
        return Load(path);
    }

    /// <summary>The key that seals.</summary>
    [JsonIgnore]
    public string Newest => Keys[^1].Id;

    /// <exception cref="StartRefusedException">The file is missing or damaged.</exception>
    public static FieldKeys Load(string path)
    {
        try
        {
            var keys = JsonSerializer.Deserialize<FieldKeys>(File.ReadAllText(path), Json);
            return keys is { IndexKey: not null, Keys.Count: > 0 }
                ? keys
                : throw new JsonException("It needs 'indexKey' and at least one of 'keys'.");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new StartRefusedException($"The key file {path} cannot be read. {e.Message}", e);
        }
    }

    /// <summary>A new key for all that is sealed from now on; what older keys sealed still opens.</summary>
    public FieldKeys Rotated(DateTimeOffset now) =>
        this with
        {
            Keys =
            [
                .. Keys,
                new FieldKey($"k{Keys.Max(key => int.Parse(key.Id[1..], provider: null)) + 1}", NewKey(), now),
            ],
        };

    /// <summary>Written whole beside its place and then moved there, so that no reader sees half a file.</summary>
    public void Save(string path, bool overwrite)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = Path.Combine(folder.FullName, $".{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, this, Json);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(draft); // another process was first; its keys count
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
}

internal sealed record FieldKey(string Id, string Key, DateTimeOffset Since);
