using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>
/// People took a step by one act. The key names the cohort and which step of theirs it is, so that what concerns many
/// is asked for once; of whoever took another step since, only that one is told.
/// </summary>
internal abstract class StepFact(StepsTaken steps, ICohortDirectory cohorts, ILetterTexts texts, FactKind kind) : IFact
{
    /// <summary>By which kind of fact a step is told.</summary>
    public static FactKind Of(StepKind step) =>
        step switch
        {
            StepKind.Enrolled => FactKind.SeatOffered,
            StepKind.Transferred => FactKind.ClassChanged,
            _ => FactKind.EnrolmentDecided,
        };

    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var taken = await (await steps.By(of, ct)).Where(one => one.IsLast && one.Account != null).ToListAsync(ct);
        return taken.ConvertAll(one => new Telling(
            one.Account!.Value,
            Role.Trainee,
            $"{one.Cohort}:{one.Step.Number}"
        ));
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var (id, number) = Read(key);
        var accounts = readers.Select(reader => reader.Id).ToList();
        var taken = await steps
            .All.Where(one => one.Cohort == id && one.Step.Number == number && one.IsLast)
            .Where(one => one.Account != null && accounts.Contains(one.Account.Value))
            .ToListAsync(ct);
        var own = taken
            .Where(one => Of(one.Step.Kind) == kind)
            .ToDictionary(one => one.Account!.Value, one => one.Step);
        var cohort = (await cohorts.Find(id, ct))!;
        var classes = (await cohorts.Classes(id, ct)).ToDictionary(place => place.Id, place => place.Code);
        return readers
            .Where(reader => own.ContainsKey(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Say(own[reader.Id], cohort.Code, classes, reader.Language));
    }

    protected abstract string Path { get; }

    private FactWords Say(Step step, string cohort, Dictionary<ClassId, string> classes, string language)
    {
        var place = step.ClassId is { } id ? classes[id] : "";
        return new(
            new Dictionary<string, string>
            {
                ["step"] = Named(step, place, language),
                ["class"] = place,
                ["cohort"] = cohort,
                ["day"] = texts.Day(language, step.On),
                ["decision"] = Decided(step.Decision, language),
            },
            Path
        );
    }

    private string Named(Step step, string place, string language) =>
        kind == FactKind.EnrolmentDecided
            ? texts.In(language, $"messages.step_{step.Kind}".ToLowerInvariant(), ("class", place))
            : "";

    private string Decided(Decision decision, string language) =>
        decision is { Number.Length: > 0, Date: { } date }
            ? texts.In(language, "messages.by_decision", ("number", decision.Number), ("date", date))
            : "";

    private static (CohortId Cohort, int Number) Read(string key)
    {
        var parts = key.Split(':');
        return (CohortId.From(Guid.Parse(parts[0])), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
