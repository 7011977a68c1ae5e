using MediatR;
using Training.Application.Common;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Api;

internal sealed class WorkApi : IApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet(
                "/work/{id}",
                async (WorkId id, ISender sender, Texts texts, CancellationToken ct) =>
                    (await sender.Send(new ShowWork(id), ct)).Answer(texts)
            )
            .Requires(Permission.ViewWork);
}
