namespace Training.Application.Enrolment.Rechecks;

/// <summary>The table of rechecks.</summary>
internal interface IRecheckDb
{
    DbSet<Recheck> Rechecks { get; }
}
