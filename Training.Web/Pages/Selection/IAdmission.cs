using Training.Application.Enrolment;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Selection;

/// <summary>A page on which a decision admits people; its fields are in <c>_Admission</c>.</summary>
public interface IAdmission
{
    DateOnly? On { get; }

    string? Reason { get; }

    DecisionForm Decision { get; }

    /// <summary>The names of those who can be told of it.</summary>
    IReadOnlyList<string> Reached { get; }
}

internal static class Admissions
{
    public static Act Act(this IAdmission page, Sending sending) =>
        new(page.On ?? default, page.Decision.ToDecision(), page.Reason, sending.Plan());
}
