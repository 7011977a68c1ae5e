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
    /// <param name="known">Placeholders of the texts that are the same for all.</param>
    /// <param name="form">The id of the form.</param>
    /// <param name="urgent">Who is told by another kind of fact, which waits for no turn; null: nobody.</param>
    public async Task<IViewComponentResult> InvokeAsync(
        FactKind fact,
        IReadOnlyList<string> people,
        IReadOnlyDictionary<string, string> known,
        string form,
        Audience? urgent = null
    )
    {
        var parts = new List<AnnouncedPart>();
        foreach (var audience in new[] { urgent, new Audience(fact, people) })
        {
            if (audience is { People.Count: > 0 } && await Text(audience.Fact, known) is { } text)
                parts.Add(new(text, audience.People.Count, [.. audience.People.Take(NamesShown)], audience == urgent));
        }
        return parts.Count > 0 ? View(new Announced(parts, form)) : Content("");
    }

    private async Task<Announcement?> Text(FactKind fact, IReadOnlyDictionary<string, string> known)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var outcome = await sender.Send(new PreviewAnnouncement(fact, known, language), HttpContext.RequestAborted);
        return outcome.Succeeded(out var text) ? text : null;
    }
}

/// <summary>Those who are told by one kind of fact.</summary>
/// <param name="People">The names of those who have an account.</param>
public sealed record Audience(FactKind Fact, IReadOnlyList<string> People);

/// <param name="Form">The id of the form.</param>
public sealed record Announced(IReadOnlyList<AnnouncedPart> Parts, string Form)
{
    /// <summary>A rule is on, so there is something to decide.</summary>
    public bool TellsAnybody => Parts.Any(part => part.Text.On);
}

/// <param name="Names">Of the first of them.</param>
/// <param name="Urgent">It waits for no turn.</param>
public sealed record AnnouncedPart(Announcement Text, int People, IReadOnlyList<string> Names, bool Urgent);
