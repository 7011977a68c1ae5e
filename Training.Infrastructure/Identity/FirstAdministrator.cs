using Microsoft.Extensions.Hosting;
using Training.Application.Access;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Identity;

/// <summary>
/// Prints the one-time link on the console when an installation without an account starts. It goes to the console and
/// not to the log, which is kept and read by others.
/// </summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, ISite site, IHostApplicationLifetime life)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var start = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstLink>().Issue(stoppingToken) is not { } key)
            return;

        await Console.Out.WriteLineAsync(
            $"""

            Chưa có tài khoản nào. Tạo quản trị viên đầu tiên bằng liên kết này, dùng một lần, trong 24 giờ:
            There is no account yet. Create the first administrator with this link, once, within 24 hours:

              {site.Link($"/first-administrator?key={key}")}

            """
        );
    }
}
