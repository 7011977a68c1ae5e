using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Training.Tests.Support;

/// <summary>Where in a letter's way the mail server is asked what it does.</summary>
public enum SmtpMoment
{
    Greeting,
    Sender,
    Recipient,

    /// <summary>Before the letter's first line.</summary>
    Letter,

    /// <summary>It has the letter's last line, the dot.</summary>
    Dot,
}

public enum SmtpDeed
{
    Take,
    RefuseNow,
    RefuseForGood,

    /// <summary>421, and the connection is closed.</summary>
    SendAway,
    HangUp,

    /// <summary>Answers nothing until it is hung up on.</summary>
    Hang,

    /// <summary>Takes what comes and hangs up: at the dot the letter is taken and its answer is lost.</summary>
    TakeAndHangUp,
}

/// <summary>
/// A mail server behind a real socket that does as it is told and writes down what it took: the witness outside the program.
/// The benchmarks use it too.
/// </summary>
/// <param name="decide">What it does with a letter at a moment; null: it takes everything at once.</param>
public sealed class SmtpSink(Func<SmtpMoment, SmtpDeed>? decide = null) : IAsyncDisposable
{
    private readonly TcpListener _listener = Listening();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private int _connections;
    private int _quits;
    private Task? _serving;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The Message-IDs of what it took, in that order; one taken twice stands there twice.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    /// <summary>The work items behind them.</summary>
    public IEnumerable<Guid> TakenIds => _taken.Select(id => Guid.Parse(id.Split('@')[0]));

    public int Connections => _connections;

    /// <summary>Connections that were ended as they should be.</summary>
    public int Quits => _quits;

    /// <summary>Settings with which the program sends here.</summary>
    public string[] Settings =>
        ["--Mail:Mode=Smtp", "--Mail:Host=127.0.0.1", $"--Mail:Port={Port}", "--Mail:Security=None"];

    public SmtpSink Open()
    {
        _serving = Serve();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_serving is not null)
            await _serving;
        _listener.Dispose(); // not before: whoever is about to accept would fail instead of ending
        _end.Dispose();
    }

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 100);
        return listener;
    }

    private async Task Serve()
    {
        var visits = new List<Task>();
        try
        {
            while (true)
                visits.Add(Visited(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(visits);
        }
    }

    private async Task Visited(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        client.NoDelay = true;
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, false, 64 * 1024);
            try
            {
                var open = GoesOn(await Answer(stream, SmtpMoment.Greeting, "220 sink"));
                while (open && await reader.ReadLineAsync(_end.Token) is { } line)
                    open = await Obey(line, reader, stream);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // the other side is gone, or the test is over
            }
        }
    }

    /// <returns>False: the connection is to be closed.</returns>
    private async Task<bool> Obey(string line, StreamReader reader, NetworkStream stream)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await Say(stream, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 50000000");
                return true;
            case "MAIL":
                return GoesOn(await Answer(stream, SmtpMoment.Sender, "250 ok"));
            case "RCPT":
                return GoesOn(await Answer(stream, SmtpMoment.Recipient, "250 ok"));
            case "DATA":
                var deed = await Answer(stream, SmtpMoment.Letter, "354 go on");
                return deed == SmtpDeed.Take ? await Received(reader, stream) : GoesOn(deed);
            case "QUIT":
                Interlocked.Increment(ref _quits);
                await Say(stream, "221 bye");
                return false;
            default:
                await Say(stream, "250 ok");
                return true;
        }
    }

    private async Task<bool> Received(StreamReader reader, NetworkStream stream)
    {
        const string Header = "Message-Id: ";
        var id = "";
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            if (line == ".")
                return GoesOn(await Answer(stream, SmtpMoment.Dot, "250 taken", id));
            if (id.Length == 0 && line.StartsWith(Header, StringComparison.OrdinalIgnoreCase))
                id = line[Header.Length..].Trim('<', '>', ' ');
        }
        return false;
    }

    /// <param name="yes">What it says when it takes what comes.</param>
    /// <param name="id">Of the letter that is whole now.</param>
    private async Task<SmtpDeed> Answer(NetworkStream stream, SmtpMoment moment, string yes, string? id = null)
    {
        var deed = decide?.Invoke(moment) ?? SmtpDeed.Take;
        if (id is not null && deed is SmtpDeed.Take or SmtpDeed.TakeAndHangUp)
            _taken.Enqueue(id!);
        if (deed == SmtpDeed.Hang)
            await Task.Delay(Timeout.Infinite, _end.Token);

        var words = deed switch
        {
            SmtpDeed.Take => yes,
            SmtpDeed.TakeAndHangUp when id is null => yes,
            SmtpDeed.RefuseNow => "451 not now",
            SmtpDeed.RefuseForGood => "550 never",
            SmtpDeed.SendAway => "421 enough",
            _ => null,
        };
        if (words is not null)
            await Say(stream, words);
        return deed;
    }

    private static bool GoesOn(SmtpDeed deed) => deed is SmtpDeed.Take or SmtpDeed.RefuseNow or SmtpDeed.RefuseForGood;

    private async Task Say(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _end.Token);
}
