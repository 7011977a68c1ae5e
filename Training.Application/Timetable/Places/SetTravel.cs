using FluentValidation;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Places;

/// <summary>Says how long the way between sites takes; nobody is planned at both ends within that time (P10).</summary>
/// <param name="Accepted">How many sessions the person saw that become impossible.</param>
[Requires(Permission.EditResources)]
public sealed record SetTravel(IReadOnlyList<Way> Ways, int Accepted = 0) : ICommand<int>;

/// <param name="Minutes">In both directions, 0 to 240.</param>
public sealed record Way(SiteId One, SiteId Other, int Minutes);

/// <summary>The sessions that such a change would make impossible.</summary>
[Requires(Permission.EditResources)]
public sealed record PreviewTravel(IReadOnlyList<Way> Ways) : IQuery<IReadOnlyList<HitSession>>;

internal sealed class SetTravelRules : AbstractValidator<SetTravel>
{
    public SetTravelRules() =>
        RuleForEach(command => command.Ways)
            .Must(way => way.Minutes is >= 0 and <= 240 && way.One != way.Other)
            .WithErrorCode("places.minutes_out_of_range");
}

internal sealed class SetTravelHandler(ITimetableDb db, SessionsHit hit)
    : IRequestHandler<SetTravel, Result<int>>,
        IRequestHandler<PreviewTravel, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<int>> Handle(SetTravel command, CancellationToken ct)
    {
        var sites = await db.Sites.ToListAsync(ct);
        return Reach(sites, command.Ways)
            ? (await hit.By(sites, ct)).Accept(command.Accepted)
            : PlaceErrors.SiteUnknown;
    }

    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewTravel query, CancellationToken ct)
    {
        var sites = await db.Sites.AsNoTracking().ToListAsync(ct);
        return Reach(sites, query.Ways) ? (await hit.By(sites, ct)).ToList() : PlaceErrors.SiteUnknown;
    }

    private static bool Reach(List<Site> sites, IReadOnlyList<Way> ways)
    {
        foreach (var (one, other, minutes) in ways)
        {
            var (from, to) = (sites.Find(site => site.Id == one), sites.Find(site => site.Id == other));
            if (from is null || to is null)
                return false;

            from.Reach(other, minutes);
            to.Reach(one, minutes);
        }
        return true;
    }
}
