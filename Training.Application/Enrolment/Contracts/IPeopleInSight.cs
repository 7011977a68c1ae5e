using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>Row scope over people (SEC-13), said in this one place for every module that lists or opens them.</summary>
public interface IPeopleInSight
{
    /// <summary>True for those who work on whole cohorts, or look over them.</summary>
    bool IsEverybody { get; }

    /// <summary>The rest see themself and whoever is in a class that they advise. Composable.</summary>
    IQueryable<PersonId> Own { get; }
}
