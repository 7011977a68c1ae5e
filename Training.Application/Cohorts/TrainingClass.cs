using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>A class of a cohort (lớp). It never has more seats taken than its capacity.</summary>
public sealed class TrainingClass(ClassId id, CohortId cohortId, string code, int capacity) : AggregateRoot
{
    /// <summary>Trainees in a class unless HR says otherwise.</summary>
    public const int DefaultCapacity = 40;

    /// <summary>More than any room of the school holds.</summary>
    public const int MaxCapacity = 500;

    public ClassId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;
    public string Code { get; private set; } = code;
    public int Capacity { get; private set; } = capacity;
    public int SeatsTaken { get; private set; }

    /// <summary>Somebody has sat in it; it stays for their history's sake.</summary>
    public bool Used { get; private set; }

    /// <summary>The class adviser (chủ nhiệm lớp).</summary>
    public UserId? Adviser { get; private set; }

    public Result<TrainingClass> Change(string code, int capacity)
    {
        if (capacity < SeatsTaken)
        {
            return CohortErrors
                .CapacityBelowTaken.With("class", Code)
                .With("taken", SeatsTaken)
                .With("capacity", capacity);
        }

        (Code, Capacity) = (code, capacity);
        Changed();
        return this;
    }

    public void Appoint(UserId? adviser)
    {
        Adviser = adviser;
        Changed();
    }

    public Result<int> TakeSeats(int seats)
    {
        if (SeatsTaken + seats > Capacity)
        {
            return CohortErrors
                .ClassFull.With("class", Code)
                .With("capacity", Capacity)
                .With("left", Capacity - SeatsTaken)
                .With("wanted", seats);
        }

        SeatsTaken += seats;
        Used = true;
        Changed();
        return SeatsTaken;
    }

    public Result<int> GiveBackSeats(int seats)
    {
        SeatsTaken = Math.Max(0, SeatsTaken - seats);
        Changed();
        return SeatsTaken;
    }
}
