namespace Training.Application.Timetable.Proposals;

/// <summary>The tables of proposals.</summary>
internal interface IProposalsDb
{
    DbSet<Proposal> Proposals { get; }
}
