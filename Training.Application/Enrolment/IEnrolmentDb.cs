namespace Training.Application.Enrolment;

/// <summary>The tables of this module, and no others.</summary>
internal interface IEnrolmentDb
{
    DbSet<Candidacy> Candidacies { get; }
    DbSet<Spell> Spells { get; }
}
