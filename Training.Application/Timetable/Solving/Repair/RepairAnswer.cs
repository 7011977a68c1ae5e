namespace Training.Application.Timetable.Solving.Repair;

/// <summary>Proposals to choose from, none of which clashes; those that another one makes pointless are left out.</summary>
public sealed record RepairAnswer(IReadOnlyList<RepairProposal> Proposals);

/// <summary>A plan for the window: as few sessions left unplaced as can be, then as few changed, then as little otherwise.</summary>
public sealed record RepairProposal
{
    public required RepairWay Way { get; init; }

    /// <summary>In the order of the sessions; what is not here stays as it is.</summary>
    public required IReadOnlyList<RepairChange> Changes { get; init; }

    /// <summary>How many of the changes leave a session without a place.</summary>
    public required int Unplaced { get; init; }

    /// <summary>Classes concerned.</summary>
    public required int Classes { get; init; }

    /// <summary>Instructors concerned: who gives a session away, takes it over, or teaches it at another time.</summary>
    public required int Instructors { get; init; }

    /// <summary>It is proven that this way cannot do with fewer unplaced, nor as few with fewer changes.</summary>
    public required bool Minimal { get; init; }

    /// <summary>Proven: no plan that leaves as few unplaced changes fewer sessions than this.</summary>
    public required int LowerBound { get; init; }
    public required double Seconds { get; init; }

    /// <summary>Why sessions are left unplaced; null where none is, or where it could not be found in time.</summary>
    public WhyNot? Why { get; init; }
}

/// <param name="Session">Index.</param>
/// <param name="Slot">Index of the half-day; null: left unplaced.</param>
/// <param name="Instructors">Indexes.</param>
/// <param name="Room">Index; null where none is needed.</param>
public sealed record RepairChange(int Session, int? Slot, IReadOnlyList<int> Instructors, int? Room);

/// <summary>Rules that cannot all hold for these sessions.</summary>
/// <param name="Sessions">Indexes of those that cannot all be placed.</param>
/// <param name="Irreducible">It is proven that without any one of the rules, or of the sessions, there is a plan.</param>
public sealed record WhyNot(
    IReadOnlyList<int> Sessions,
    IReadOnlyList<RepairRule> Rules,
    bool Irreducible,
    double Seconds
);
