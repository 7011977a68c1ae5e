using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Reporting;

namespace Training.Web.Pages.Messages;

/// <summary>One message and everything that proves what became of it.</summary>
[Requires(Permission.ManageMessages)]
public sealed class SentModel(ISender sender) : PageModel
{
    public DeliveryProof Proof { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(MessageId id, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowDelivery(id), ct), proof => Proof = proof, Page());
}
