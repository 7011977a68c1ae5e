using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Work.Facts;

/// <summary>
/// Work ended: whoever asked for it is told, and administrators of what failed and nobody in an office had asked for. Run
/// again since, it did not end.
/// </summary>
[Tells(FactKind.WorkEnded)]
internal sealed class WorkEnded(IWorkDb db, IAccounts accounts, ILetterTexts texts) : IFact
{
    /// <summary>Who has a page of background work.</summary>
    private static readonly Role[] Offices = [Role.Hr, Role.AcademicOffice, Role.ExamOffice, Role.Administrator];

    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        if (await Ended(of, ct) is not { } item)
            return [];

        var owner = new List<Telling>();
        foreach (var role in Offices)
        {
            if ((await accounts.Holding(role, ct)).FirstOrDefault(one => one.Id == item.OwnerId) is { } account)
                owner.Add(new Telling(account.Id, role, of));
        }
        if (owner.Count > 0 || item.State == WorkState.Done)
            return owner;

        var administrators = await accounts.Holding(Role.Administrator, ct);
        return [.. administrators.Select(one => new Telling(one.Id, Role.Administrator, of))];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    ) =>
        await Ended(key, ct) is { } item
            ? readers.ToDictionary(reader => reader.Id, reader => Say(item, reader.Language))
            : [];

    private Task<WorkItem?> Ended(string of, CancellationToken ct)
    {
        var id = WorkId.From(Guid.Parse(of));
        return db
            .WorkItems.AsNoTracking()
            .Where(item =>
                item.State == WorkState.Done || item.State == WorkState.Dead || item.State == WorkState.InDoubt
            )
            .SingleOrDefaultAsync(item => item.Id == id, ct);
    }

    private FactWords Say(WorkItem item, string language) =>
        new(
            new Dictionary<string, string>
            {
                ["work"] = texts.In(language, $"work.kind.{item.Kind}"),
                ["subject"] = item.Subject ?? "",
                ["state"] = texts.In(language, $"work.state_{item.State}"),
            },
            $"/work/{item.Id}"
        );
}
