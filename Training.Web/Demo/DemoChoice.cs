using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Demo;

/// <summary>
/// What HR finds out about applicants before they are ranked: their papers are looked through, some doubts are settled by them,
/// and whoever is eligible with a whole file is interviewed.
/// </summary>
/// <param name="grades">Of degrees, by the number of the file.</param>
internal sealed class DemoChoice(DemoHand hand, DemoCohort cohort, IReadOnlyDictionary<string, string> grades)
{
    /// <summary>The others stay in doubt, so that there are some to settle.</summary>
    private const int Settled = 12;

    public async Task<IReadOnlyList<Error>> CheckPapers(CancellationToken ct)
    {
        for (var page = 1; ; page++)
        {
            var listed = await hand.Act(DemoPeople.Hr, new ListFiles(cohort.Code, Page: page), ct);
            if (!listed.Succeeded(out var files) || files.Lines.Items.Count == 0)
                return listed.Errors;
            var found =
                from line in files.Lines.Items
                from paper in new DemoApplicant(line.FileNumber!).Papers(files.Documents)
                select new DocumentFinding(line.Candidacy, paper.Document, Read: 0, paper.State, paper.Reason);
            var check = new CheckDocuments(cohort.Code, [.. found]);
            if ((await hand.Act(DemoPeople.Hr, check, ct)).Errors is { Count: > 0 } refused)
                return refused;
        }
    }

    /// <summary>Two of three doubts come out well.</summary>
    public async Task<IReadOnlyList<Error>> Settle(CancellationToken ct)
    {
        var doubtful = new ListApplications(cohort.Code, EligibilityOutcome.Incomplete);
        var listed = await hand.Act(DemoPeople.Hr, doubtful, ct);
        if (!listed.Succeeded(out var applications))
            return listed.Errors;
        foreach (var (i, line) in applications.Lines.Items.Take(Settled).Index())
        {
            var shown = await hand.Act(DemoPeople.Hr, new ShowApplication(cohort.Code, line.Id), ct);
            if (!shown.Succeeded(out var view))
                return shown.Errors;
            foreach (var asked in Doubts(view.Verdict!))
            {
                var finding = new SettleCondition(line.Id, asked.Key, Met: i % 3 != 2, PaperFor(asked.Condition));
                if ((await hand.Act(DemoPeople.Hr, finding, ct)).Errors is { Count: > 0 } refused)
                    return refused;
            }
        }
        return [];
    }

    public async Task<IReadOnlyList<Error>> Interview(CancellationToken ct)
    {
        for (var page = 1; ; page++)
        {
            var eligible = new ListApplications(cohort.Code, EligibilityOutcome.Eligible, Page: page);
            var listed = await hand.Act(DemoPeople.Hr, eligible, ct);
            if (!listed.Succeeded(out var applications) || applications.Lines.Items.Count == 0)
                return listed.Errors;
            var lines = applications.Lines.Items;
            var ready = await hand.Act(
                DemoPeople.Hr,
                new ListReadiness(cohort.Code, [.. lines.Select(line => line.Id)]),
                ct
            );
            if (!ready.Succeeded(out var readiness))
                return ready.Errors;
            var cells = lines.Where(line => !readiness.WithGaps.Contains(line.Id)).SelectMany(Scores);
            var entered = await hand.Act(DemoPeople.Hr, new EnterScores(cohort.Code, [.. cells]), ct);
            if (entered.Errors.Count > 0)
                return entered.Errors;
        }
    }

    /// <summary>Of the path that lacks least, as far as papers can settle them.</summary>
    private static IEnumerable<ConditionLine> Doubts(VerdictView verdict) =>
        verdict
            .Paths.First(path => path.Path.Code == verdict.Path)
            .Lines.Where(line => line is { Answer.State: ConditionState.Unknown, Condition.MaySettle: true });

    private static string PaperFor(Condition condition) =>
        condition switch
        {
            ResidenceInProvince => "Giấy xác nhận thông tin về cư trú (mô phỏng)",
            LanguageAtLeast => "Bản gốc chứng chỉ ngoại ngữ (mô phỏng)",
            _ => "Bằng đại học và bảng điểm (mô phỏng)",
        };

    private IEnumerable<ScoreCell> Scores(ApplicationLine line)
    {
        var applicant = new DemoApplicant(line.FileNumber!);
        yield return Cell("KQHT", applicant.Study(grades[line.FileNumber!]));
        yield return Cell("PV", applicant.Interview);
        if (applicant.Group is { } group)
            yield return Cell(ScoreColumn.PriorityCode, $"{group}");

        ScoreCell Cell(string column, string typed) => new(line.Id, column, Read: 0, Was: null, typed);
    }
}
