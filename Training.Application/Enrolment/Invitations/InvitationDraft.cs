using System.Security.Cryptography;
using System.Text;
using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>Works out who of the chosen people can be given an account and written to, and who cannot. Changes nothing.</summary>
internal sealed class InvitationDraft(
    IEnrolmentDb db,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IAccounts accounts,
    TimeProvider clock
)
{
    /// <summary>Few enough for the parameters of both databases.</summary>
    private const int Chunk = 500;

    public async Task<Result<IReadOnlyList<Candidate>>> For(Whom whom, CancellationToken ct)
    {
        var chosen = await Chosen(whom, ct);
        if (!chosen.Succeeded(out var lines))
            return Result<IReadOnlyList<Candidate>>.Refuse(chosen.Errors);

        var emails = lines.Select(line => line.Email).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var holders = await HoldersOf(emails, ct);
        var byEmail = await accounts.FindByEmail(emails, ct);
        var own = await accounts.Find([.. lines.Select(line => line.Account).OfType<UserId>()], ct);
        var enrolled = await Enrolled([.. lines.Select(line => line.Id)], ct);
        var linked = await Linked([.. byEmail.Values.Select(account => account.Id)], ct);
        return lines.ConvertAll(line =>
        {
            var account = line.Account is { } id
                ? own.GetValueOrDefault(id)
                : byEmail.GetValueOrDefault(line.Email ?? "");
            return new Candidate(line.Id, line.FullName, line.Email, ReachOf(line, account), account);
        });

        Reach ReachOf(PersonLine line, AccountSummary? account) =>
            !enrolled.Contains(line.Id) ? Reach.NotEnrolled
            : line.Account is not null ? ReachOfHolder(account)
            : line.Email is not { } email ? Reach.NoEmail
            : holders[email] > 1 ? Reach.SharedEmail
            : account is null ? Reach.New
            : linked.Contains(account.Id) ? Reach.EmailOfAnother
            : account.Disabled ? Reach.Disabled
            : Reach.Existing;
    }

    /// <summary>Two lists with the same mark lead to the same accounts and letters.</summary>
    public static string MarkOf(IReadOnlyList<Candidate> list)
    {
        var lines = list.OrderBy(line => line.Person.Value).Select(line => $"{line.Person}{line.Reach}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))).AsSpan(0, 12));
    }

    private Reach ReachOfHolder(AccountSummary? account) =>
        account is null || account.Disabled ? Reach.Disabled
        : account.Activated ? Reach.Active
        : account.LetterOn + IActivationLetters.Life > clock.GetUtcNow() ? Reach.Written
        : Reach.Again;

    private async Task<Result<List<PersonLine>>> Chosen(Whom whom, CancellationToken ct)
    {
        if (whom.Class is { } code)
        {
            return await cohorts.FindClassByCode(code, ct) is { } found
                ? await InOrder(Of(db.Candidacies.Where(c => c.ClassId == found.Id)), ct)
                : EnrolmentErrors.ClassNotFound;
        }
        if (whom.Cohort is { } cohort)
        {
            return await cohorts.FindByCode(cohort, ct) is { } found
                ? await InOrder(
                    Of(db.Candidacies.Where(c => c.CohortId == found.Id && c.State == CandidacyState.Enrolled)),
                    ct
                )
                : EnrolmentErrors.CohortUnknown;
        }

        var picked = new List<PersonLine>();
        foreach (var ids in whom.Picked.Distinct().Chunk(Chunk))
            picked.AddRange(await people.All.Where(person => ids.Contains(person.Id)).ToListAsync(ct));
        return picked.OrderBy(line => line.SortKey, ByteOrder.Instance).ToList();
    }

    private IQueryable<PersonLine> Of(IQueryable<Candidacy> candidacies) =>
        people.All.Where(person => candidacies.Any(candidacy => candidacy.PersonId == person.Id));

    private static Task<List<PersonLine>> InOrder(IQueryable<PersonLine> lines, CancellationToken ct) =>
        lines.OrderBy(line => line.SortKey).ThenBy(line => line.Id).ToListAsync(ct);

    /// <summary>How many people, of everybody, have each of these addresses.</summary>
    private async Task<Dictionary<string, int>> HoldersOf(List<string> emails, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var chunk in emails.Chunk(Chunk))
        {
            var found = people.All.Where(p => chunk.Contains(p.Email!)).GroupBy(p => p.Email!);
            foreach (var group in await found.Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
                counts[group.Key] = group.Count;
        }
        return counts;
    }

    private async Task<HashSet<PersonId>> Enrolled(List<PersonId> ids, CancellationToken ct)
    {
        var enrolled = new HashSet<PersonId>();
        foreach (var chunk in ids.Chunk(Chunk))
            enrolled.UnionWith(await db.EnrolledAmong(chunk).ToListAsync(ct));
        return enrolled;
    }

    private async Task<HashSet<UserId>> Linked(List<UserId> ids, CancellationToken ct)
    {
        var linked = new HashSet<UserId>();
        foreach (var chunk in ids.Chunk(Chunk))
        {
            var found = people.All.Where(p => p.Account != null && chunk.Contains(p.Account.Value));
            linked.UnionWith(await found.Select(p => p.Account!.Value).ToListAsync(ct));
        }
        return linked;
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

/// <summary>One of the chosen people. The account is theirs, or for <see cref="Reach.Existing"/> the one with their address.</summary>
internal sealed record Candidate(PersonId Person, string FullName, string? Email, Reach Reach, AccountSummary? Account);

internal static class EnrolledPeople
{
    /// <summary>Those of these people who are in a class now.</summary>
    public static IQueryable<PersonId> EnrolledAmong(this IEnrolmentDb db, IReadOnlyCollection<PersonId> ids) =>
        db
            .Candidacies.Where(c => c.State == CandidacyState.Enrolled && ids.Contains(c.PersonId))
            .Select(c => c.PersonId);
}
