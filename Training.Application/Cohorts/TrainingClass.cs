using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>A class of a cohort (lớp). It never has more seats taken than its capacity.</summary>
public sealed class TrainingClass(ClassId id, CohortId cohortId, string code, int capacity) : AggregateRoot
{
    /// <summary>Trainees in a class unless HR says otherwise.</summary>
    public const int DefaultCapacity = 40;

    public ClassId Id { get; private set; } = id;
    public CohortId CohortId { get; private set; } = cohortId;
    public string Code { get; private set; } = code;
    public int Capacity { get; private set; } = capacity;
    public int SeatsTaken { get; private set; }

    /// <summary>The class adviser (chủ nhiệm lớp).</summary>
    public UserId? Adviser { get; private set; }

    public Result<int> TakeSeats(int seats)
    {
        if (SeatsTaken + seats > Capacity)
            return CohortErrors.ClassFull.With("class", Code).With("capacity", Capacity);

        SeatsTaken += seats;
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
