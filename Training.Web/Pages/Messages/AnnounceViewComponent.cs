using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Messages.Announcing;
using Training.Application.Messages.Contracts;

namespace Training.Web.Pages.Messages;

/// <summary>
/// Part of the form of an act that tells many people (P6): how many, whom, what they will read, and whether it goes out
/// now, by turns, later or not at all. The form posts <c>timing</c> and <c>perHour</c>, see <see cref="Sending"/>.
/// </summary>
public sealed class AnnounceViewComponent(ISender sender) : ViewComponent
{
    private const int NamesShown = 10;

    /// <param name="people">The names of those who have an account.</param>
    /// <param name="known">Placeholders of the text that are the same for all.</param>
    /// <param name="form">The id of the form.</param>
    public async Task<IViewComponentResult> InvokeAsync(
        FactKind fact,
        IReadOnlyList<string> people,
        IReadOnlyDictionary<string, string> known,
        string form
    )
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var query = new PreviewAnnouncement(fact, known, language);
        return (await sender.Send(query, HttpContext.RequestAborted)).Succeeded(out var text) && people.Count > 0
            ? View(new Announced(text, people.Count, [.. people.Take(NamesShown)], form))
            : Content("");
    }
}

/// <param name="Names">Of the first of them.</param>
/// <param name="Form">The id of the form.</param>
public sealed record Announced(Announcement Text, int People, IReadOnlyList<string> Names, string Form);
