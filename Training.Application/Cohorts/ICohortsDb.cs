namespace Training.Application.Cohorts;

/// <summary>The tables of this module, and no others.</summary>
internal interface ICohortsDb
{
    DbSet<Programme> Programmes { get; }
    DbSet<Cohort> Cohorts { get; }
    DbSet<TrainingClass> Classes { get; }
}
