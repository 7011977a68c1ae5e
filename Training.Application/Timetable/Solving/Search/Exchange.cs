namespace Training.Application.Timetable.Solving.Search;

/// <summary>A class does on one half-day what it did on another, and the other way round.</summary>
/// <param name="Run">What is taught at <paramref name="From"/>; <see cref="Nothing"/> where it is free.</param>
/// <param name="Other">What is taught at <paramref name="To"/>.</param>
internal readonly record struct Exchange(int Class, int From, int To, int Run, int Other)
{
    public const int Nothing = -1;

    public Exchange Turned => new(Class, To, From, Other, Run);
}
