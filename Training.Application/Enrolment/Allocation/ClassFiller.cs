using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>
/// Fills classes so that they are alike in gender, post and unit. The same people and classes give the same answer in
/// whatever order they come: first come the sizes, then everybody goes where people like them are missed most, then pairs
/// are exchanged as long as that helps.
/// </summary>
internal static class ClassFiller
{
    /// <summary>Two or three rounds are usual; the limit only bounds the time.</summary>
    private const int MaxRounds = 12;

    public static Filling Fill(IReadOnlyList<Waiting> waiting, IReadOnlyList<OpenClass> open)
    {
        var classes = open.OrderBy(@class => @class.Code, StringComparer.Ordinal).ToList();
        var queue = waiting
            .OrderBy(person => person.Turn, StringComparer.Ordinal)
            .ThenBy(person => person.Id.Value)
            .ToList();
        var sizes = Sizes(classes, queue.Count);
        var seats = sizes.Sum() - classes.Sum(@class => @class.Members.Count);
        var placed = queue
            .Take(seats)
            .OrderBy(person => person.Traits.Unit, StringComparer.Ordinal)
            .ThenBy(person => person.Traits.Post, StringComparer.Ordinal)
            .ThenBy(person => person.Traits.Gender, StringComparer.Ordinal)
            .ThenBy(person => person.Turn, StringComparer.Ordinal)
            .ThenBy(person => person.Id.Value)
            .ToList();

        var balance = new Balance(
            sizes,
            [.. classes.SelectMany(@class => @class.Members), .. placed.Select(person => person.Traits)]
        );
        for (var i = 0; i < classes.Count; i++)
        {
            foreach (var member in classes[i].Members)
                balance.Put(balance.KindOf(member), i);
        }
        var kinds = placed.ConvertAll(person => balance.KindOf(person.Traits));
        var places = Deal(kinds, classes, sizes, balance);
        Exchange(kinds, places, balance);

        return new Filling(
            placed.Select((person, i) => (person.Id, classes[places[i]].Id)).ToDictionary(),
            [.. queue.Skip(seats).Select(person => person.Id)],
            [.. classes.Select((@class, i) => Look(@class, sizes[i], i, balance))]
        );
    }

    /// <summary>Seat by seat to the class that is least full for its capacity, by code where two are alike.</summary>
    private static int[] Sizes(List<OpenClass> classes, int people)
    {
        int[] sizes = [.. classes.Select(@class => @class.Members.Count)];
        for (; people > 0; people--)
        {
            var emptiest = -1;
            for (var i = 0; i < sizes.Length; i++)
            {
                var hasSeat = sizes[i] < classes[i].Capacity;
                if (hasSeat && (emptiest < 0 || IsEmptier(i, emptiest)))
                    emptiest = i;
            }
            if (emptiest < 0)
                break;
            sizes[emptiest]++;
        }
        return sizes;

        bool IsEmptier(int one, int other) =>
            (long)sizes[one] * classes[other].Capacity < (long)sizes[other] * classes[one].Capacity;
    }

    private static int[] Deal(List<Balance.Kind> people, List<OpenClass> classes, int[] sizes, Balance balance)
    {
        int[] left = [.. sizes.Select((size, i) => size - classes[i].Members.Count)];
        var places = new int[people.Count];
        for (var i = 0; i < people.Count; i++)
        {
            places[i] = Enumerable
                .Range(0, classes.Count)
                .Where(c => left[c] > 0)
                .MinBy(c => (balance.Surplus(people[i], c), -left[c]));
            left[places[i]]--;
            balance.Put(people[i], places[i]);
        }
        return places;
    }

    private static void Exchange(List<Balance.Kind> people, int[] places, Balance balance)
    {
        var better = true;
        for (var round = 0; better && round < MaxRounds; round++)
        {
            better = false;
            for (var i = 0; i < people.Count; i++)
            {
                for (var j = i + 1; j < people.Count; j++)
                {
                    var (one, other) = (people[i], people[j]);
                    if (places[i] == places[j] || !balance.IsBetterExchanged(one, places[i], other, places[j]))
                        continue;

                    balance.Put(one, places[i], -1);
                    balance.Put(other, places[j], -1);
                    (places[i], places[j]) = (places[j], places[i]);
                    balance.Put(one, places[i]);
                    balance.Put(other, places[j]);
                    better = true;
                }
            }
        }
    }

    private static FilledClass Look(OpenClass @class, int size, int index, Balance balance) =>
        new(
            @class.Id,
            @class.Code,
            @class.Capacity,
            Before: @class.Members.Count,
            After: size,
            Women: balance.Count(index, Trait.Gender, nameof(Gender.Female)),
            Traits.All.ToDictionary(trait => trait, trait => balance.Imbalance(index, trait))
        );
}
