using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Access.Contracts;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

[Requires(Permission.ManageAccounts)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowAccountModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public UserId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IReadOnlyList<Role> Roles { get; set; } = [];

    public AccountView Account { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show([], ct);

    public async Task<IActionResult> OnPostRolesAsync(CancellationToken ct) =>
        await Done(await sender.Send(new ChangeRoles(Id, Version, Roles), ct), "access.roles_saved", ct);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken ct) =>
        await Done(await sender.Send(new DisableAccount(Id), ct), "access.disabled", ct);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken ct) =>
        await Done(await sender.Send(new EnableAccount(Id), ct), "access.enabled", ct);

    public async Task<IActionResult> OnPostSendLinkAsync(CancellationToken ct) =>
        await Done(await sender.Send(new SendLink(Id), ct), "access.link_sent", ct);

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken ct) =>
        await Done(await sender.Send(new EndSessionsOf(Id), ct), "access.sessions_ended", ct);

    public async Task<IActionResult> OnPostResetSecondFactorAsync(CancellationToken ct) =>
        await Done(await sender.Send(new ResetSecondFactor(Id), ct), "access.second_factor_reset", ct);

    private async Task<IActionResult> Done(Result<UserId> outcome, string said, CancellationToken ct)
    {
        if (outcome.Errors.Count > 0)
            return await Show(outcome.Errors, ct);

        this.Say(texts[said]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowAccount(Id), ct);
        if (!outcome.Succeeded(out var account))
            return this.Refused(outcome.Errors);

        Account = account;
        return errors.Count > 0 ? this.Refused(errors) : Page();
    }
}
