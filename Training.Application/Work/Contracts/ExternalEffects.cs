namespace Training.Application.Work.Contracts;

/// <summary>What to answer where no effect is to be made.</summary>
public static class ExternalEffects
{
    /// <summary>Nothing is to be done any more; the item counts as done.</summary>
    public static readonly ExternalEffect None = () => Task.FromResult(EffectOutcome.Made);

    /// <summary>Somebody holds it back. The item is asked again later, or when <see cref="IPostponedWork"/> lets it go; it is no try.</summary>
    public static readonly Error NotNow = new("work.not_now", ErrorKind.Conflict);
}
