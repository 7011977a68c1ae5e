using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Everybody who applied, and the seats there are: all that a selection is made from.</summary>
/// <param name="Quota">Seats that nobody has yet.</param>
internal sealed record Applicants(
    int Policy,
    int Plan,
    string Seed,
    IReadOnlyDictionary<QuotaKey, int> Quota,
    IReadOnlyList<RankedApplicant> All
)
{
    public IReadOnlyList<Contender> Contenders { get; } =
    [.. All.Where(one => one.Contender is not null).Select(one => one.Contender!)];

    /// <summary>The same for the same input, in whatever order the database gave it.</summary>
    public SelectionBasis Basis()
    {
        IEnumerable<string> lines =
        [
            $"{Policy} {Plan} {Seed}",
            .. Quota.Select(cell => $"\n{cell.Key} {cell.Value}").Order(StringComparer.Ordinal),
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.Concat(All.OrderBy(one => one.Id.Value).Select(one => $"\n{one.Said()}")))
            hash.AppendData(Encoding.UTF8.GetBytes(line)); // line by line: of a city's applicants they are megabytes
        return new(Policy, Plan, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)));
    }
}

/// <summary>One applicant: ranked, or left out with why.</summary>
internal sealed record RankedApplicant(CandidacyId Id, SelectionOutcome? Left, Contender? Contender)
{
    /// <summary>Everything that their place follows from, the same on whichever database.</summary>
    public string Said() =>
        Contender is null
            ? $"{Id} {Left}"
            : $"{Id} {string.Join(' ', Contender.Ties.Prepend(Contender.Total).Select(Plain))} {string.Join(' ', Contender.Seats)}";

    /// <summary>8.50 is 8.5.</summary>
    private static string Plain(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);
}
