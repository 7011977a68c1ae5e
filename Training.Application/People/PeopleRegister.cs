using System.Linq.Expressions;
using Training.Application.People.Contracts;

namespace Training.Application.People;

internal sealed class PeopleRegister(IPeopleDb db, IFieldCipher cipher) : IPeopleRegister
{
    /// <summary>Keys in one query: few enough for the parameters of both databases, enough to make 1,000 rows two queries.</summary>
    private const int Chunk = 500;

    public async Task<IReadOnlyDictionary<string, KnownPerson>> FindByIdNumbers(
        IReadOnlyCollection<string> numbers,
        CancellationToken ct
    )
    {
        var byIndex = numbers.Distinct().ToDictionary(cipher.BlindIndex, StringComparer.Ordinal);
        var found = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        foreach (var chunk in byIndex.Keys.Chunk(Chunk))
        {
            var owners = db.IdentityPapers.Where(paper => chunk.Contains(paper.NumberIndex)).Select(p => p.PersonId);
            foreach (var person in await Read(p => owners.Contains(p.Id), ct)) // not Any, which looks at everybody
            {
                foreach (var paper in person.Papers.Where(paper => byIndex.ContainsKey(paper.NumberIndex)))
                    found[byIndex[paper.NumberIndex]] = Known(person);
            }
        }
        return found;
    }

    public async Task<ILookup<NameAndBirth, KnownPerson>> FindByNameAndBirth(
        IReadOnlyCollection<NameAndBirth> keys,
        CancellationToken ct
    )
    {
        var pairs = new List<(NameAndBirth Key, KnownPerson Person)>();
        foreach (var chunk in keys.Distinct().Chunk(Chunk))
        {
            var names = chunk.Select(key => $" {key.FoldedName}").Distinct().ToList();
            var from = chunk.Min(key => key.Birth.Date.Year);
            var to = chunk.Max(key => key.Birth.Date.Year);
            var namesakes = await db
                .People.Where(p =>
                    names.Contains(p.SearchText)
                    && p.Open.Birth.Date >= new DateOnly(from, 1, 1)
                    && p.Open.Birth.Date <= new DateOnly(to, 12, 31)
                )
                .Select(p => new
                {
                    p.Id,
                    p.SearchText,
                    p.Open.Birth,
                })
                .ToListAsync(ct);
            var byName = namesakes.ToLookup(person => person.SearchText);
            var alike = (
                from key in chunk
                from person in byName[$" {key.FoldedName}"]
                where person.Birth.MayBe(key.Birth)
                select (Key: key, person.Id)
            ).ToList();
            // Many share a name and few the birth too: only those are opened.
            var ids = alike.ConvertAll(pair => pair.Id);
            var people = ids.Count == 0 ? [] : await Read(p => ids.Contains(p.Id), ct);
            var byId = people.ToDictionary(person => person.Id, Known);
            pairs.AddRange(alike.Select(pair => (pair.Key, byId[pair.Id])));
        }
        return pairs.ToLookup(pair => pair.Key, pair => pair.Person);
    }

    public async Task<IReadOnlyDictionary<PersonId, KnownPerson>> Find(
        IReadOnlyCollection<PersonId> ids,
        CancellationToken ct
    )
    {
        var found = new Dictionary<PersonId, KnownPerson>();
        foreach (var chunk in ids.Distinct().Chunk(Chunk))
        {
            // Tracked, so that a Change that follows asks the database nothing more.
            foreach (var person in await db.People.Where(p => chunk.Contains(p.Id)).ToListAsync(ct))
                found[person.Id] = Known(person);
        }
        return found;
    }

    public async Task<IReadOnlyDictionary<PersonId, PersonDetails>> Read(
        IReadOnlyCollection<PersonId> ids,
        CancellationToken ct
    )
    {
        var read = new Dictionary<PersonId, PersonDetails>(ids.Count);
        foreach (var chunk in ids.Distinct().Chunk(Chunk))
        {
            foreach (var person in await Read(p => chunk.Contains(p.Id), ct))
                read[person.Id] = person.Details(cipher);
        }
        return read;
    }

    public int Add(PersonId id, PersonDetails details)
    {
        var person = Person.Register(id, details, cipher);
        db.People.Add(person);
        return person.Version;
    }

    public async Task<Result<int>> Change(PersonId id, int version, PersonDetails details, CancellationToken ct)
    {
        if (await db.People.FindAsync([id], ct) is not { } person)
            return PersonErrors.Unknown;
        if (person.Version != version)
            return Error.Stale;

        person.Describe(details, cipher);
        return person.Version;
    }

    public async Task<Result<int>> LinkAccount(PersonId id, UserId account, CancellationToken ct)
    {
        if (await db.People.FindAsync([id], ct) is not { } person)
            return PersonErrors.Unknown;

        person.SignsInWith(account);
        return person.Version;
    }

    public async Task<PersonId?> FindByAccount(UserId account, CancellationToken ct) =>
        await db.People.Where(p => p.Account == account).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(ct);

    public async Task Remove(IReadOnlyCollection<PersonId> ids, CancellationToken ct)
    {
        foreach (var chunk in ids.Distinct().Chunk(Chunk))
            db.People.RemoveRange(await db.People.Where(p => chunk.Contains(p.Id)).ToListAsync(ct));
    }

    private Task<List<Person>> Read(Expression<Func<Person, bool>> which, CancellationToken ct) =>
        db.People.AsNoTracking().Where(which).ToListAsync(ct);

    private KnownPerson Known(Person person) => new(person.Id, person.Version, person.Details(cipher));
}
