namespace Training.Application.Enrolment.Reserve;

/// <summary>The tables of reserve lists.</summary>
internal interface IReserveDb
{
    DbSet<Offer> Offers { get; }
    DbSet<SkippedReserve> SkippedReserves { get; }
}
