using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

/// <summary>Sets up one's own second factor in two steps, renews the codes on paper, takes it away again.</summary>
[Requires(Permission.OwnSignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where the person was going when they were led here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SecondFactorView Mine { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Shown in the answer that makes them, and never again.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show([], ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        var begun = await sender.Send(new BeginSecondFactor(Current ?? ""), ct);
        return begun.Errors.Count > 0 ? await Show(begun.Errors, ct) : RedirectToPage(new { ReturnUrl });
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        await ShowCodes(await sender.Send(new ConfirmSecondFactor(Code ?? "", User.SessionId()), ct), ct);

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken ct) =>
        await ShowCodes(await sender.Send(new RenewRecoveryCodes(Current ?? ""), ct), ct);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        var removed = await sender.Send(new RemoveSecondFactor(Current ?? "", User.SessionId()), ct);
        if (removed.Errors.Count > 0)
            return await Show(removed.Errors, ct);

        this.Say(texts["access.second_factor_removed"]);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowCodes(Result<RecoveryCodes> outcome, CancellationToken ct)
    {
        NewCodes = outcome.Succeeded(out var codes) ? codes.Texts : [];
        return await Show(outcome.Errors, ct);
    }

    private async Task<IActionResult> Show(IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowSecondFactor(), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        return errors.Count > 0 ? this.Refused(errors) : Page();
    }
}
