using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using Training.Infrastructure.Mail;

namespace Training.Tests.Mail;

public sealed class ArchiveWitnessTests
{
    private static readonly DateTimeOffset Tried = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly WorkId Id = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("-60", 60, Testimony.Unknown)] // nothing shows that copies still come
    [InlineData("-60,60", 60, Testimony.NotDelivered)]
    [InlineData("-60,60", 10, Testimony.Unknown)] // its copy may be under way
    [InlineData("30,60", 60, Testimony.Unknown)] // perhaps there was no archive at that time
    [InlineData("", 60, Testimony.Unknown)]
    public async Task That_a_copy_is_missing_says_something_only_in_an_archive_that_would_have_it(
        string others,
        int minutesLater,
        Testimony testimony
    )
    {
        var copies = others.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Select(Copy);
        await using var archive = new ImapScript([.. copies]).Open();

        (await Ask(archive, minutesLater)).ShouldBe(testimony);
    }

    [Fact]
    public async Task A_copy_in_the_archive_shows_that_the_letter_went_out_from_whatever_domain()
    {
        await using var archive = new ImapScript(Copy(-60), ($"{Id}@former.example.vn", Tried)).Open();

        (await Ask(archive, minutesLater: 1)).ShouldBe(Testimony.Delivered);
    }

    private static (string, DateTimeOffset) Copy(int minutes) =>
        ($"{Guid.NewGuid()}@example.vn", Tried + TimeSpan.FromMinutes(minutes));

    private static Task<Testimony> Ask(ImapScript archive, int minutesLater)
    {
        var options = new ArchiveOptions(
            "archive@example.vn",
            "127.0.0.1",
            archive.Port,
            SecureSocketOptions.None,
            "archive",
            "secret"
        );
        var clock = new FakeTimeProvider(Tried + TimeSpan.FromMinutes(minutesLater));
        return new ArchiveWitness(options, clock).Ask(Id, Tried, TestContext.Current.CancellationToken);
    }
}
