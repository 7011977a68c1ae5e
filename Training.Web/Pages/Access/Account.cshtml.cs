using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web.Pages.Access;

/// <summary>One's own account: language, password, devices, tokens.</summary>
[Requires(Permission.OwnData)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? TokenName { get; set; }

    [BindProperty]
    public int Days { get; set; } = 90;

    public MyAccount Mine { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Shown in the answer that creates it, and never again.</summary>
    public string? NewToken { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show([], ct);

    public async Task<IActionResult> OnPostLanguageAsync(CancellationToken ct) =>
        await Done(await sender.Send(new ChooseLanguage(Language ?? ""), ct), "access.language_saved", ct);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        var request = new ChangePassword(Current ?? "", Password ?? "", User.SessionId());
        return await Done(await sender.Send(request, ct), "access.password_saved", ct);
    }

    public async Task<IActionResult> OnPostEndSessionAsync(SignInSessionId id, CancellationToken ct) =>
        await Done(await sender.Send(new EndSession(id), ct), "access.session_ended", ct);

    public async Task<IActionResult> OnPostRevokeTokenAsync(ApiTokenId id, CancellationToken ct) =>
        await Done(await sender.Send(new RevokeToken(id), ct), "access.token_revoked", ct);

    public async Task<IActionResult> OnPostCreateTokenAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new CreateToken(TokenName ?? "", Days), ct);
        NewToken = outcome.Succeeded(out var created) ? created.Token : null;
        return await Show(outcome.Errors, ct);
    }

    private async Task<IActionResult> Done<T>(Result<T> outcome, string said, CancellationToken ct)
        where T : notnull
    {
        if (outcome.Errors.Count > 0)
            return await Show(outcome.Errors, ct);

        this.Say(texts[said]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowMyAccount(), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        return errors.Count > 0 ? this.Refused(errors) : Page();
    }
}
