using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>
/// Records what was found in files, each document by itself: of two who look at the same the second is told of the first.
/// Answers what became of each, in their order.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record CheckDocuments(string Cohort, IReadOnlyList<DocumentFinding> Findings)
    : ICommand<IReadOnlyList<FindingOutcome>>
{
    public const int MostFindings = 2000;
}

/// <param name="Document">The code of a document of the cohort.</param>
/// <param name="Read">The version that was seen; 0: nobody had looked.</param>
/// <param name="Reason">Why it is rejected.</param>
public sealed record DocumentFinding(
    CandidacyId Candidacy,
    string Document,
    int Read,
    DocumentState State,
    string? Reason = null
);

public enum FindingResult
{
    /// <summary>It stands so, now or already.</summary>
    Saved,

    /// <summary>Somebody found something else since it was read; theirs stands.</summary>
    Conflict,
    Refused,
}

/// <param name="Stands">What stands now.</param>
/// <param name="By">Who found it; null while nobody looked.</param>
/// <param name="Refusal">Null unless refused.</param>
public sealed record FindingOutcome(
    DocumentFinding Finding,
    FindingResult Result,
    DocumentState Stands,
    string? By = null,
    Error? Refusal = null
);

internal sealed class CheckDocumentsRules : AbstractValidator<CheckDocuments>
{
    public CheckDocumentsRules() =>
        RuleFor(command => command.Findings)
            .Must(findings => findings.Count <= CheckDocuments.MostFindings)
            .WithErrorCode("documents.too_many_findings");
}

internal sealed class CheckDocumentsHandler(
    WholeFiles files,
    DocumentFindings findings,
    ICohortDirectory cohorts,
    SelectionFreeze freeze
) : IRequestHandler<CheckDocuments, Result<IReadOnlyList<FindingOutcome>>>
{
    public async Task<Result<IReadOnlyList<FindingOutcome>>> Handle(CheckDocuments command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (await files.CheckOf(cohort.Id, ct) is not { } list)
            return FileErrors.NotSetUp;

        return (await findings.Write(list, command.Findings, ct)).ToList();
    }
}
