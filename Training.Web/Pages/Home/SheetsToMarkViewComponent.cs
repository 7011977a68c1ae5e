using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Assessment.Sheets;

namespace Training.Web.Pages.Home;

/// <summary>On the home page of whoever marks: the sheets that are due first.</summary>
public sealed class SheetsToMarkViewComponent(ISender sender) : ViewComponent
{
    private const int Shown = 6;

    public async Task<IViewComponentResult> InvokeAsync() =>
        (await sender.Send(new ListSheetsToMark(Shown), HttpContext.RequestAborted)).Succeeded(out var sheets)
        && sheets.Total > 0
            ? View(sheets)
            : Content("");
}
