using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>Chạy ngay: recurring work now, besides its times.</summary>
/// <param name="Kind">As <see cref="ListRecurringWork"/> has it.</param>
[Requires(Permission.ManageWork)]
public sealed record StartRecurringWork(string Kind) : ICommand<WorkId>;

internal sealed class StartRecurringWorkHandler(IRecurringTable table, RecurringStarts starts)
    : IRequestHandler<StartRecurringWork, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(StartRecurringWork command, CancellationToken ct) =>
        table.All.FirstOrDefault(one => one.Kind == command.Kind) is { } work
            ? await starts.Now(work, ct)
            : WorkErrors.Unknown;
}
