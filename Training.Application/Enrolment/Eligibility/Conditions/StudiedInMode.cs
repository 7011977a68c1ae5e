using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>The diploma was earned in one of these modes: full-time and so on (ELG-03).</summary>
public sealed record StudiedInMode : Condition
{
    public IReadOnlyList<StudyMode> Modes { get; init; } = [];

    internal override Answer Judge(ApplicantFile file) =>
        file.Person.StudyMode is { } mode ? Answer.Of(Modes.Contains(mode), mode) : Answer.Unknown(Reasons.Missing);

    internal override IEnumerable<Error> Flaws() => Modes.Count == 0 ? [PolicyErrors.NothingChosen] : [];
}
