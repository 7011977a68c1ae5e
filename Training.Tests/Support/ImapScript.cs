using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Training.Tests.Support;

/// <summary>
/// As much of an IMAP server as a look into an archive needs (RFC 3501), without a mailbox that could be changed. That the
/// program gets on with a real one was seen with Dovecot.
/// </summary>
/// <param name="copies">The Message-IDs in the mailbox, and when each came in.</param>
public sealed class ImapScript(params (string MessageId, DateTimeOffset At)[] copies) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task? _serving;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ImapScript Open()
    {
        _listener.Start();
        _serving = Serve();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        if (_serving is not null)
            await _serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Visited(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
            // the test is over
        }
    }

    private async Task Visited(NetworkStream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("* OK ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            var command = words[1] == "UID" ? words[2] : words[1];
            foreach (var answer in Answers(command, line, words))
                await writer.WriteLineAsync($"* {answer}");
            await writer.WriteLineAsync($"{words[0]} OK {(command == "EXAMINE" ? "[READ-ONLY] " : "")}done");
            if (command == "LOGOUT")
                return;
        }
    }

    private IEnumerable<string> Answers(string command, string line, string[] words) =>
        command switch
        {
            "CAPABILITY" => ["CAPABILITY IMAP4rev1"],
            "LIST" => [$"LIST () \"/\" {(line.Contains("INBOX", StringComparison.Ordinal) ? "INBOX" : "\"\"")}"],
            "EXAMINE" => [$"{copies.Length} EXISTS", "0 RECENT", "FLAGS ()", "OK [UIDVALIDITY 1] ok"],
            "SEARCH" => [$"SEARCH {string.Join(' ', Numbers(copy => line.Contains(copy, StringComparison.Ordinal)))}"],
            "FETCH" => [Fetched(int.Parse(words[2].Split(':')[0], CultureInfo.InvariantCulture))],
            "LOGOUT" => ["BYE"],
            _ => [],
        };

    /// <param name="asked">Whether the number before the @ is that of the question.</param>
    private IEnumerable<int> Numbers(Func<string, bool> asked) =>
        Enumerable.Range(1, copies.Length).Where(n => asked(copies[n - 1].MessageId.Split('@')[0]));

    private string Fetched(int number)
    {
        var at = copies[number - 1].At.ToUniversalTime().ToString("dd-MMM-yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{number} FETCH (UID {number} INTERNALDATE \"{at} +0000\")";
    }
}
