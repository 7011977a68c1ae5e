using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Training.Application.Audit;

namespace Training.Infrastructure.Persistence;

/// <summary><c>audit-heads.txt</c> in the data directory; the same goes to the log, which may be collected elsewhere.</summary>
internal sealed partial class AuditHeadFile(DataDirectory data, TimeProvider clock, ILogger<AuditHeadFile> log)
    : IAuditHeadFile
{
    private const string Whole = "whole";
    private const string Broken = "broken";
    private const string Restored = "restored";

    private string Today => clock.Day().ToString("O", CultureInfo.InvariantCulture);

    public AuditVerdict? Last() =>
        Lines().LastOrDefault(line => line[1] != Broken) is [_, Whole, var rows, var head]
            ? new AuditVerdict(long.Parse(rows, CultureInfo.InvariantCulture), head)
            : null;

    public async Task Note(AuditVerdict whole, CancellationToken ct)
    {
        LogWhole(whole.Rows, whole.Head);
        if (Lines().LastOrDefault(line => line[1] == Whole) is not [var day, ..] || day != Today)
            await Add($"{Whole} {whole.Rows} {whole.Head}", ct);
    }

    public Task NoteBroken(Error error, CancellationToken ct)
    {
        var sequence = error.Facts[0].Value;
        LogBroken(sequence, error.Code);
        return Add($"{Broken} {sequence} {error.Code}", ct);
    }

    /// <summary>What was noted of the chain before is of another that is no longer here.</summary>
    public Task NoteRestore(CancellationToken ct) => Add(Restored, ct);

    private IEnumerable<string[]> Lines() =>
        File.Exists(data.AuditHeads)
            ? File.ReadLines(data.AuditHeads).Select(line => line.Split(' ')).Where(words => words.Length > 1)
            : [];

    private async Task Add(string words, CancellationToken ct)
    {
        await using var file = new FileStream(data.AuditHeads, FileMode.Append, FileAccess.Write);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{Today} {words}\n"), ct);
        file.Flush(flushToDisk: true);
    }

    [LoggerMessage(LogLevel.Information, "The audit chain is whole: {Rows} rows, head {Head}.")]
    private partial void LogWhole(long rows, string head);

    [LoggerMessage(LogLevel.Critical, "The audit chain is broken at row {Sequence} ({Code}).")]
    private partial void LogBroken(object? sequence, string code);
}
