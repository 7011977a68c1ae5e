namespace Training.Application.Enrolment.Allocation;

/// <summary>
/// How alike the classes are. The fair share of a class is the share that its size has of the cohort, of each gender, post
/// and unit. As people are whole, rounded up or down is fair too. All sums are whole numbers, so that every machine and
/// database comes to the same answer.
/// </summary>
/// <param name="sizes">How many each class will have in the end.</param>
/// <param name="everyone">All who will be in a class.</param>
internal sealed class Balance(IReadOnlyList<int> sizes, IReadOnlyList<Traits> everyone)
{
    private readonly int[] _sizes = [.. sizes];
    private readonly int _people = Math.Max(1, sizes.Sum());
    private readonly TraitCounts[] _traits =
    [
        .. Traits.All.Select(trait => TraitCounts.Of(everyone.Select(traits => traits[trait]), sizes.Count)),
    ];

    /// <summary>Somebody's traits as numbers, looked up once.</summary>
    public Kind KindOf(Traits traits) =>
        new(_traits[0].Index(traits.Gender), _traits[1].Index(traits.Post), _traits[2].Index(traits.Unit));

    public int Count(int @class, Trait trait, string value) => _traits[(int)trait].Count(@class, value);

    public void Put(Kind kind, int @class, int times = 1)
    {
        for (var trait = 0; trait < _traits.Length; trait++)
            _traits[trait].Counts[@class, kind[trait]] += times;
    }

    /// <summary>How far a class is above its fair share of such people; the class that is lowest wants them most.</summary>
    public long Surplus(Kind kind, int @class)
    {
        var surplus = 0L;
        for (var trait = 0; trait < _traits.Length; trait++)
            surplus += Deviation(@class, trait, kind[trait]);
        return surplus;
    }

    /// <summary>Whether exchanging two people brings both classes nearer to their fair shares (the sum of squares falls).</summary>
    public bool IsBetterExchanged(Kind one, int inClass, Kind other, int inOther)
    {
        var gain = 0L;
        for (var trait = 0; trait < _traits.Length; trait++)
        {
            var (mine, theirs) = (one[trait], other[trait]);
            if (mine == theirs)
                continue;
            gain += Deviation(inClass, trait, mine) - Deviation(inClass, trait, theirs);
            gain += Deviation(inOther, trait, theirs) - Deviation(inOther, trait, mine);
            gain -= 2L * _people;
        }
        return gain > 0;
    }

    /// <summary>How many of a class would have to be exchanged for it to have its fair share of every value of a trait.</summary>
    public int Imbalance(int @class, Trait trait)
    {
        var (counts, totals) = (_traits[(int)trait].Counts, _traits[(int)trait].Totals);
        var (above, below) = (0L, 0L);
        for (var value = 0; value < totals.Length; value++)
        {
            var (floor, rest) = Math.DivRem((long)_sizes[@class] * totals[value], _people);
            above += Math.Max(0, counts[@class, value] - floor - (rest > 0 ? 1 : 0));
            below += Math.Max(0, floor - counts[@class, value]);
        }
        return (int)Math.Max(above, below);
    }

    /// <summary>Above (or below) the fair share, in people times the size of the cohort.</summary>
    private long Deviation(int @class, int trait, int value) =>
        ((long)_traits[trait].Counts[@class, value] * _people) - ((long)_sizes[@class] * _traits[trait].Totals[value]);

    internal readonly record struct Kind(int Gender, int Post, int Unit)
    {
        public int this[int trait] =>
            trait switch
            {
                0 => Gender,
                1 => Post,
                _ => Unit,
            };
    }
}
