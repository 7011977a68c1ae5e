using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

/// <summary>Gives a site another name, code or address.</summary>
/// <param name="Version">As it was read.</param>
[Requires(Permission.EditResources)]
public sealed record ChangeSite(SiteId Id, SiteDetails Site, int Version) : ICommand<SiteId>;

internal sealed class ChangeSiteRules : AbstractValidator<ChangeSite>
{
    public ChangeSiteRules() => RuleFor(command => command.Site).SetValidator(new SiteDetailsRules());
}

internal sealed class ChangeSiteHandler(ITimetableDb db) : IRequestHandler<ChangeSite, Result<SiteId>>
{
    public async Task<Result<SiteId>> Handle(ChangeSite command, CancellationToken ct)
    {
        if (await db.Sites.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } site)
            return PlaceErrors.SiteUnknown;
        if (site.Version != command.Version)
            return Error.Stale;

        site.Change(command.Site);
        return await db.Sites.AnyAsync(other => other.Code == site.Code && other.Id != site.Id, ct)
            ? PlaceErrors.SiteCodeTaken.With("code", site.Code)
            : site.Id;
    }
}
