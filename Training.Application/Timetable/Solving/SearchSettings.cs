namespace Training.Application.Timetable.Solving;

/// <summary>How a plan is searched for. The same problem and settings give the same plan, on whatever machine.</summary>
/// <param name="Seed">Of the random numbers.</param>
/// <param name="Moves">How many changes are tried; time is no measure, because a busy server would find another plan.</param>
/// <param name="Weights">What is wished, and how much.</param>
public sealed record SearchSettings(int Seed, long Moves, SoftWeights Weights)
{
    /// <summary>About a minute of one core for 15,000 sessions.</summary>
    public const long DefaultMoves = 300_000_000;
}

/// <summary>How much each wish counts against the others; 0: not at all, at most 20.</summary>
/// <param name="Compact">Days on which a class comes for one half-day only, or has a gap between two.</param>
/// <param name="Spread">More sessions of a module in a week than <see cref="MostPerWeek"/>.</param>
/// <param name="Wishes">Half-days on which an instructor would rather not teach.</param>
/// <param name="Rooms">Sessions outside the room in which a class is most.</param>
/// <param name="Balance">Weeks in which a class has more or fewer sessions than its even share.</param>
public sealed record SoftWeights(int Compact = 2, int Spread = 1, int Wishes = 3, int Rooms = 1, int Balance = 1)
{
    /// <summary>Sessions of one module for one class in a week, before they count as crowded.</summary>
    public const int MostPerWeek = 5;
}
