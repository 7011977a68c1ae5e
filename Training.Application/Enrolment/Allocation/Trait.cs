namespace Training.Application.Enrolment.Allocation;

/// <summary>In what the classes of a cohort are to be alike.</summary>
public enum Trait
{
    Gender,
    Post,
    Unit,
}

/// <summary>What one person is in each of the traits; empty stands for not known, which is a value like others.</summary>
internal sealed record Traits(string Gender, string Post, string Unit)
{
    public static readonly IReadOnlyList<Trait> All = Enum.GetValues<Trait>();

    public string this[Trait trait] =>
        trait switch
        {
            Trait.Gender => Gender,
            Trait.Post => Post,
            _ => Unit,
        };
}
