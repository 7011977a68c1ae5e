using MediatR;
using Training.Application.Common;
using Training.Application.Timetable.Hits;

namespace Training.Web;

internal static class SeenHits
{
    /// <summary>What a refused change would hit, for the page to show; nothing where it was refused for another reason.</summary>
    public static async Task<IReadOnlyList<HitSession>> Hits(
        this ISender sender,
        IReadOnlyList<Error> errors,
        IQuery<IReadOnlyList<HitSession>> preview,
        CancellationToken ct
    ) =>
        errors is [{ Code: "timetable.sessions_hit" }] && (await sender.Send(preview, ct)).Succeeded(out var hits)
            ? hits
            : [];
}
