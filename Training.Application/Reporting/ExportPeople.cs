using System.Runtime.CompilerServices;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>
/// The lines of the list to be written to a file: those that were picked, or all that the filter finds. Sensitive fields and
/// whole ID numbers are not among them (SEC-03). It goes on record who took them.
/// </summary>
[Requires(Permission.ExportPeople)]
public sealed record ExportPeople(PeopleFilter Filter, IReadOnlyList<PersonId> Picked) : IProcedure<PeopleExport>;

/// <summary>Read while they are written; to be used before the request ends.</summary>
public sealed record PeopleExport(IReadOnlyList<PersonId> Ids, IAsyncEnumerable<PersonRow> Rows);

internal sealed class ExportPeopleHandler(PeopleFinder finder, PersonRows rows, IExportLog log, IUnitOfWork unitOfWork)
    : IRequestHandler<ExportPeople, Result<PeopleExport>>
{
    private const int Portion = 500;

    public async Task<Result<PeopleExport>> Handle(ExportPeople export, CancellationToken ct)
    {
        var ids = await finder.All(export.Picked.Count > 0 ? new PeopleFilter() : export.Filter, ct);
        if (export.Picked.Count > 0)
            ids = [.. ids.Intersect(export.Picked)]; // in the order of the list, and only whom the actor may see

        var list = export.Picked.Count > 0 ? "picked" : export.Filter.Codes;
        return await unitOfWork.Run<Result<PeopleExport>>(
            new Deed(nameof(ExportPeople)),
            () =>
            {
                log.Note(list, ids.Count);
                return Task.FromResult<Result<PeopleExport>>(new PeopleExport(ids, Read(ids, ct)));
            },
            ct
        );
    }

    private async IAsyncEnumerable<PersonRow> Read(
        IReadOnlyList<PersonId> ids,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var portion in ids.Chunk(Portion))
        {
            foreach (var row in await rows.Read(portion, ct))
                yield return row;
        }
    }
}
