using Training.Tests.Support;
using static Training.Tests.Support.SmtpDeed;

namespace Training.Benchmarks;

/// <summary>A mail server with whims, the same in every run as far as letters come in the same order.</summary>
/// <param name="refused">Of a thousand letters.</param>
/// <param name="lost">Answers of a thousand that are lost after the letter was taken.</param>
/// <param name="hung">Answers of a thousand that never come.</param>
internal sealed class MailServer(int refused = 0, int lost = 0, int hung = 0, int pauseMs = 0) : IAsyncDisposable
{
    private readonly Random _random = new(20261126);
    private readonly Lock _turn = new();
    private SmtpSink? _sink;

    /// <summary>It takes everything from now on.</summary>
    public bool Calm { get; set; }

    /// <summary>Letters of which the other side cannot know what became.</summary>
    public int AnswersLost { get; private set; }

    public SmtpSink Sink => _sink ??= new SmtpSink(Decide).Open();

    public async Task Takes(int more, TimeSpan patience)
    {
        var (until, deadline) = (Sink.Taken.Count + more, DateTime.UtcNow + patience);
        while (Sink.Taken.Count < until && DateTime.UtcNow < deadline)
            await Task.Delay(5);
    }

    public ValueTask DisposeAsync() => Sink.DisposeAsync();

    private SmtpDeed Decide(SmtpMoment moment)
    {
        if (moment == SmtpMoment.Dot && pauseMs > 0)
            Thread.Sleep(pauseMs);
        if (Calm || moment is not (SmtpMoment.Recipient or SmtpMoment.Dot))
            return Take;

        lock (_turn)
        {
            // Half of the refusals come before the letter, half after it.
            var whim = _random.Next(1000);
            if (moment == SmtpMoment.Recipient || whim < refused / 2)
                return whim < refused / 2 ? RefuseNow : Take;
            var deed =
                whim < refused / 2 + lost ? TakeAndHangUp
                : whim < refused / 2 + lost + hung ? Hang
                : Take;
            AnswersLost += deed == Take ? 0 : 1;
            return deed;
        }
    }
}
