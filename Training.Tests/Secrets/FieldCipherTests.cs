using System.Security.Cryptography;
using CsCheck;
using Training.Infrastructure.Secrets;

namespace Training.Tests.Secrets;

public sealed class FieldCipherTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly SealedPlace Place = new("person", "id_number", Guid.NewGuid());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("training-keys-");

    private string KeyFile => Path.Combine(_folder.FullName, "field-keys.json");

    private FieldCipher Cipher => new(FieldKeys.LoadOrCreate(KeyFile, Now));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_sealed_opens_in_its_place()
    {
        var cipher = Cipher;
        Gen.String.Sample(text =>
        {
            // Half of a surrogate pair is no text, and comes back as the replacement character.
            var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            return cipher.Open(cipher.Seal(whole, Place), Place) == whole;
        });
    }

    [Fact]
    public void The_same_value_never_looks_the_same_twice_and_never_shows_through()
    {
        var (one, two) = (Cipher.Seal("001190000123", Place), Cipher.Seal("001190000123", Place));

        one.ShouldNotBe(two);
        one.ShouldNotContain("001190000123");
    }

    [Fact]
    public void What_was_sealed_for_one_row_does_not_open_in_another()
    {
        var text = Cipher.Seal("001190000123", Place);

        Should.Throw<CryptographicException>(() => Cipher.Open(text, Place with { Row = Guid.NewGuid() }));
        Should.Throw<CryptographicException>(() => Cipher.Open(text, Place with { Column = "phone" }));
    }

    [Fact]
    public void One_changed_character_is_noticed()
    {
        var text = Cipher.Seal("001190000123", Place);
        var letters = text.ToCharArray();
        letters[^1] = letters[^1] == 'A' ? 'Q' : 'A';

        Should.Throw<CryptographicException>(() => Cipher.Open(new string(letters), Place));
        Should.Throw<CryptographicException>(() => Cipher.Open("001190000123", Place));
    }

    [Fact]
    public void After_a_rotation_new_values_use_the_new_key_and_old_ones_still_open()
    {
        var before = Cipher;
        var old = before.Seal("001190000123", Place);

        FieldKeys.Load(KeyFile).Rotated(Now.AddYears(1)).Save(KeyFile, overwrite: true);

        Cipher.Seal("001190000123", Place).ShouldStartWith("k2:");
        Cipher.Open(old, Place).ShouldBe("001190000123");
        Cipher.BlindIndex("001190000123").ShouldBe(before.BlindIndex("001190000123"));
        Should
            .Throw<CryptographicException>(() => before.Open(Cipher.Seal("x", Place), Place))
            .Message.ShouldContain("k2");
    }

    [Fact]
    public void Equal_values_have_equal_indexes_with_one_key_file_and_others_with_another()
    {
        var index = Cipher.BlindIndex("001190000123");

        Cipher.BlindIndex("001190000123").ShouldBe(index);
        Cipher.BlindIndex("001190000124").ShouldNotBe(index);
        File.Delete(KeyFile);
        Cipher.BlindIndex("001190000123").ShouldNotBe(index);
        index.Length.ShouldBe(43);
    }

    [Fact]
    public async Task Processes_that_start_at_once_agree_on_one_key_file_that_only_its_owner_reads()
    {
        var keys = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => FieldKeys.LoadOrCreate(KeyFile, Now).IndexKey))
        );

        keys.Distinct().ShouldHaveSingleItem();
        _folder.GetFiles().ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
