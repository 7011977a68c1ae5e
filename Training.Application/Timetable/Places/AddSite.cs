using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

/// <summary>Adds a place with rooms (cơ sở).</summary>
[Requires(Permission.EditResources)]
public sealed record AddSite(SiteDetails Site) : ICommand<SiteId>;

internal sealed class AddSiteRules : AbstractValidator<AddSite>
{
    public AddSiteRules() => RuleFor(command => command.Site).SetValidator(new SiteDetailsRules());
}

internal sealed class AddSiteHandler(ITimetableDb db, TimeProvider clock) : IRequestHandler<AddSite, Result<SiteId>>
{
    public async Task<Result<SiteId>> Handle(AddSite command, CancellationToken ct)
    {
        var site = new Site(SiteId.New(clock.GetUtcNow()), command.Site);
        if (await db.Sites.AnyAsync(other => other.Code == site.Code, ct))
            return PlaceErrors.SiteCodeTaken.With("code", site.Code);

        return db.Sites.Add(site).Entity.Id;
    }
}
