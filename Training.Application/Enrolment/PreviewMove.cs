using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Facts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Before a decision about one or many people: who of them it can be about, who not and why, and the classes there are.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record PreviewMove(IReadOnlyList<PersonId> People, StepKind Step) : IQuery<MovePreview>;

/// <param name="Fit">Those the step can be taken with.</param>
/// <param name="LeftOut">Those who stand where it cannot.</param>
/// <param name="Classes">Of the cohorts of those who fit, with the seats left.</param>
/// <param name="From">The first day on which the step can hold, by their courses; null when nobody fits.</param>
/// <param name="To">The last day.</param>
/// <param name="Fact">What those whom it concerns are told.</param>
public sealed record MovePreview(
    IReadOnlyList<MovedPerson> Fit,
    IReadOnlyList<MovedPerson> LeftOut,
    IReadOnlyList<ClassSummary> Classes,
    DateOnly? From,
    DateOnly? To,
    FactKind Fact
);

/// <param name="Candidacy">The application it is about; null for somebody without one.</param>
/// <param name="HasAccount">They can be told.</param>
public sealed record MovedPerson(
    PersonId Person,
    string FullName,
    CandidacyId? Candidacy,
    CandidacyState? State,
    string? Cohort,
    string? Class,
    bool HasAccount
);

internal sealed class PreviewMoveRules : AbstractValidator<PreviewMove>
{
    private const int Most = 1_000;

    public PreviewMoveRules()
    {
        RuleFor(query => query.People).NotEmpty().WithErrorCode("enrolment.nobody_chosen");
        RuleFor(query => query.People.Count).LessThanOrEqualTo(Most).WithErrorCode("moves.too_many");
        RuleFor(query => query.Step).IsInEnum().WithErrorCode("moves.step_unknown");
    }
}

internal sealed class PreviewMoveHandler(IEnrolmentDb db, IPeopleDirectory people, ICohortDirectory cohorts)
    : IRequestHandler<PreviewMove, Result<MovePreview>>
{
    public async Task<Result<MovePreview>> Handle(PreviewMove query, CancellationToken ct)
    {
        var ids = query.People.Distinct().ToList();
        var known = await people
            .All.Where(person => ids.Contains(person.Id))
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new
            {
                person.Id,
                person.FullName,
                HasAccount = person.Account != null,
            })
            .ToListAsync(ct);
        var files = await db
            .Candidacies.Where(c => ids.Contains(c.PersonId))
            .Select(c => new File(c.Id, c.PersonId, c.CohortId, c.State, c.ClassId))
            .ToListAsync(ct);
        var byPerson = files.ToLookup(file => file.Person);
        var cohortsById = (await cohorts.All(ct)).ToDictionary(cohort => cohort.Id);
        var classes = await cohorts.AllClasses(ct);
        var codes = classes.ToDictionary(@class => @class.Id, @class => @class.Code);

        var chosen = known.ConvertAll(person =>
            (person.Id, person.FullName, person.HasAccount, File: Of(byPerson[person.Id], query.Step))
        );
        var fit = chosen.FindAll(line => line.File is { } file && Candidacy.MayTake(file.State, query.Step));
        var courses = fit.Select(line => line.File!.Cohort).Distinct().Select(id => cohortsById[id]).ToList();
        return new MovePreview(
            fit.ConvertAll(Line),
            chosen.Except(fit).Select(Line).ToList(),
            [.. classes.Where(@class => courses.Exists(course => course.Id == @class.CohortId))],
            courses.Count == 0 ? null : courses.Max(course => course.OpensOn),
            courses.Count == 0 ? null : courses.Min(course => course.ClosesOn),
            StepFact.Of(query.Step)
        );

        MovedPerson Line((PersonId Id, string FullName, bool HasAccount, File? File) line) =>
            new(
                line.Id,
                line.FullName,
                line.File?.Id,
                line.File?.State,
                line.File is { } file ? cohortsById[file.Cohort].Code : null,
                line.File?.Class is { } @class ? codes[@class] : null,
                line.HasAccount
            );
    }

    /// <summary>Of several applications the last that the step can be taken with, or else the last.</summary>
    private static File? Of(IEnumerable<File> files, StepKind step) =>
        files.MaxBy(file => (Candidacy.MayTake(file.State, step), file.Id.Value));

    private sealed record File(CandidacyId Id, PersonId Person, CohortId Cohort, CandidacyState State, ClassId? Class);
}
