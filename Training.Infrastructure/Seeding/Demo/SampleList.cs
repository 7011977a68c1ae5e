namespace Training.Infrastructure.Seeding.Demo;

/// <summary>Which made-up officers: how many, who (by the seed), in which days they filed, with typical mistakes or without.</summary>
public sealed record SampleList(int People, int Seed, DateOnly FilingFrom, DateOnly FilingTo, bool WithErrors = false)
{
    /// <summary>The list that came in before: nobody of it, or of those before it, is in this one.</summary>
    public SampleList? After { get; init; }

    /// <summary>Null: a list of people who were chosen elsewhere.</summary>
    public SampleIntake? Intake { get; init; }
}

/// <summary>
/// Made-up people among whom a selection is still to be made. Their list says where they live and at which kind of school they
/// studied, and as in life not everybody may be selected.
/// </summary>
/// <param name="Code">The numbers of the files begin with it: K4-0001.</param>
/// <param name="Units">Each applies for one of these.</param>
public sealed record SampleIntake(string Code, IReadOnlyList<string> Units);
