using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

public enum ProposalState
{
    /// <summary>The process searches; what it found so far is kept.</summary>
    Searching,

    /// <summary>It can be looked at, accepted part by part, or thrown away.</summary>
    Ready,
}

/// <summary>Why a search ended. The plan is whole in every case.</summary>
public enum SearchEnding
{
    /// <summary>Its moves were used up.</summary>
    Finished,

    /// <summary>Somebody asked for it.</summary>
    Stopped,

    /// <summary>It took longer than a search may.</summary>
    OutOfTime,

    /// <summary>The process died; this is the best that it had told.</summary>
    Died,
}

/// <summary>
/// A plan for what a cohort still misses, made by itself from a seed and settings: nothing of the timetable changes until
/// somebody accepts it, whole or by class.
/// </summary>
public sealed class Proposal : AggregateRoot
{
    private readonly List<ProposalPart> _parts = [];

    private Proposal() { }

    internal Proposal(ProposalId id, CohortId cohortId, GenerationWish wish, WorkId workId, DateTimeOffset at)
    {
        (Id, CohortId, Wish) = (id, cohortId, wish);
        (WorkId, At) = (workId, at);
    }

    public ProposalId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public GenerationWish Wish { get; private set; } = null!;
    public WorkId WorkId { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset At { get; private set; }
    public ProposalState State { get; private set; }

    /// <summary>Somebody has had enough of the search.</summary>
    public bool StopAsked { get; private set; }
    public SearchProgress Progress { get; private set; }
    public SearchEnding Ending { get; private set; }

    /// <summary>Of the problem and the settings, SHA-256 in hexadecimal: the same hash is the same plan.</summary>
    public string InputHash { get; private set; } = "";

    /// <summary>What found no place.</summary>
    public IReadOnlyList<UnplacedCourse> Unplaced { get; private set; } = [];

    /// <summary>By class.</summary>
    public IReadOnlyList<ProposalPart> Parts => _parts;

    internal void Begin(string inputHash)
    {
        InputHash = inputHash;
        Changed();
    }

    internal void Advance(SearchProgress progress)
    {
        Progress = progress;
        Changed();
    }

    /// <summary>A whole plan takes the place of the one before.</summary>
    internal void Take(DraftPlan plan)
    {
        Unplaced = plan.Unplaced;
        var wanted = plan.Classes.ToDictionary(one => one.Class, one => one.Sessions);
        _parts.RemoveAll(part => !wanted.ContainsKey(part.ClassId));
        foreach (var (id, sessions) in wanted)
        {
            if (_parts.Find(part => part.ClassId == id) is { } known)
                known.Take(sessions);
            else
                _parts.Add(new(id, sessions));
        }
        Changed();
    }

    internal void End(SearchEnding ending)
    {
        (State, Ending) = (ProposalState.Ready, ending);
        Changed();
    }

    internal Result<Proposal> Stop()
    {
        if (State != ProposalState.Searching)
            return ProposalErrors.NotSearching;

        StopAsked = true;
        Changed();
        return this;
    }

    /// <param name="only">The class whose sessions are accepted; null: all that are open.</param>
    internal Result<Proposal> Accept(ClassId? only, WorkId work)
    {
        if (State != ProposalState.Ready)
            return ProposalErrors.StillSearching;
        var open = _parts.FindAll(one => one.State == PartState.Open && (only is null || one.ClassId == only));
        if (open.Count == 0)
            return ProposalErrors.NothingToAccept;

        open.ForEach(one => one.Accept());
        WorkId = work;
        Changed();
        return this;
    }

    internal void Wrote() => Changed();
}

/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
/// <param name="Sessions">How many found no place.</param>
public sealed record UnplacedCourse(string Class, string Module, int Sessions);
