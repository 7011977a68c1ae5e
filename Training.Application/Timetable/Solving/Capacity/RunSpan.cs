namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Sessions of a run that are all between two slots, whatever plan is chosen.</summary>
/// <param name="Run">Index of the run.</param>
/// <param name="From">The first slot.</param>
/// <param name="To">The last slot.</param>
internal readonly record struct RunSpan(int Run, int From, int To, int Sessions);

/// <summary>How much is known of when sessions must be.</summary>
internal enum Knowledge
{
    /// <summary>The days of the class and of each run.</summary>
    Days,

    /// <summary>Besides, nothing begins before what it follows can begin, or goes on after what follows it must be over.</summary>
    Sequence,

    /// <summary>Besides, what is taught before and after takes its time.</summary>
    Order,

    /// <summary>Besides, each session of a run leaves time for those before and after it.</summary>
    Single,
}
