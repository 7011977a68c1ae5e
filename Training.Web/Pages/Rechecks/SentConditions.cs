using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Rechecks;

namespace Training.Web.Pages.Rechecks;

/// <summary>What a plain form concludes of conditions: a choice and a reason for each, whose names say which it is.</summary>
internal static class SentConditions
{
    public const string Met = "true";
    public const string NotMet = "false";
    public const string Withdrawn = "withdrawn";
    private const char Between = '|';

    public static string Choice(string key) => string.Join(Between, "condition", key, "met");

    public static string Reason(string key) => string.Join(Between, "condition", key, "reason");

    /// <summary>Those that something was concluded of.</summary>
    public static List<ConditionFinding> Read(IFormCollection form, CandidacyId application) =>
        [
            .. from name in form.Keys
            let parts = name.Split(Between)
            where parts is ["condition", _, "met"]
            let choice = form[name].ToString()
            where choice is Met or NotMet or Withdrawn
            select new ConditionFinding(
                application,
                parts[1],
                choice == Withdrawn ? null : choice == Met,
                form[Reason(parts[1])].ToString().Trim()
            ),
        ];
}
