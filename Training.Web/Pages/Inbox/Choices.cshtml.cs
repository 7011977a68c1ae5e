using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Inbox;

namespace Training.Web.Pages.Inbox;

/// <summary>Which letters one gets, and on which browsers one is told as well.</summary>
[Requires(Permission.OwnData)]
public sealed class ChoicesModel(ISender sender, Texts texts, DeviceCookie devices) : PageModel
{
    [BindProperty]
    public IReadOnlyList<FactKind> Wanted { get; set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public MyDevices Mine { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await Done(await sender.Send(new ChooseLetters(Wanted), ct), "messages.chosen", ct);

    /// <summary>What the script was given by the browser.</summary>
    public async Task<IActionResult> OnPostAddDeviceAsync(
        string? endpoint,
        string? p256dh,
        string? auth,
        CancellationToken ct
    )
    {
        var address = new PushAddress(endpoint ?? "", p256dh ?? "", auth ?? "");
        var added = new AddDevice(address, devices.Of(HttpContext), Request.Headers.UserAgent);
        return await Done(await sender.Send(added, ct), "messages.device_added", ct);
    }

    public async Task<IActionResult> OnPostEndDeviceAsync(PushDeviceId id, CancellationToken ct) =>
        await Done(await sender.Send(new EndDevice(id), ct), "messages.device_ended", ct);

    private async Task<IActionResult> Done<T>(Result<T> outcome, string sentence, CancellationToken ct)
        where T : notnull
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = this.Shown(await sender.Send(new ShowChoices(), ct), choices => Choices = choices, answer);
        return this.Shown(
            await sender.Send(new ListDevices(devices.Known(HttpContext)), ct),
            mine => Mine = mine,
            shown
        );
    }
}
