using Training.Application.Enrolment.Files;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Documents;

/// <summary>What pages of the file check say alike.</summary>
internal static class DocumentWords
{
    public static string Name(RequiredDocument document) => CohortWords.Named(document.NameVi, document.NameEn);

    public static (string Tone, string Icon) Look(DocumentState state) =>
        state switch
        {
            DocumentState.Present => ("ok", "circle-check"),
            DocumentState.Rejected => ("bad", "circle-x"),
            _ => ("", "circle-dashed"),
        };

    /// <summary>Whether a file is whole, or what its gap means by now.</summary>
    public static (string Tone, string Icon, string Text) Look(FileLine line, bool isOver) =>
        !line.HasGap ? ("ok", "circle-check", "documents.whole")
        : isOver ? ("bad", "alert-circle", "documents.gap_overdue")
        : ("warn", "alert-triangle", "documents.gap");

    /// <summary>Why a finding was not taken.</summary>
    public static string Say(this Texts texts, FindingOutcome outcome) =>
        outcome.Refusal is { } refusal
            ? texts.Of(refusal)
            : texts[
                "documents.found_otherwise",
                ("name", outcome.By),
                ("state", texts.Word("documents", outcome.Stands))
            ];
}
