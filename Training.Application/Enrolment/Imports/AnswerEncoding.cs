using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Says whether text from before Unicode is converted (ENC-03), and plans the list.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record AnswerEncoding(ImportId Id, bool Convert) : ICommand<WorkId>;

internal sealed class AnswerEncodingHandler(IImportsDb db, IWorkQueue queue)
    : IRequestHandler<AnswerEncoding, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(AnswerEncoding command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        var answered = import.AnswerEncoding(command.Convert);
        if (!answered.Succeeded(out var round))
            return Result<WorkId>.Refuse(answered.Errors);

        import.RunAs(await queue.Enqueue(new PlanImport(import.Id), $"{import.Id}:{round}", ct));
        return import.WorkId!.Value;
    }
}
