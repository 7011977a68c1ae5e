using Hangfire;
using Training.Application.Common;

namespace Training.Web;

/// <summary>
/// Hangfire's own pages, for whoever looks for a fault of the program: off unless <c>Hangfire:Dashboard</c> is true, for
/// administrators alone, and to look at only. What is really to be done stands in the ledger, on the page of work.
/// </summary>
internal static class WorkDashboard
{
    public static void MapWorkDashboard(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Hangfire:Dashboard"))
            return;

        var options = new DashboardOptions
        {
            Authorization = [], // the permission below; its own rule takes whoever comes through a proxy for local
            IsReadOnlyFunc = _ => true,
            AppPath = "/work",
        };
        app.MapHangfireDashboard("/hangfire", options).Requires(Permission.ManageSystem);
    }
}
