namespace Training.Application.Timetable.Schedules;

/// <summary>Whether one's own schedule has an address for calendar programs, and since when.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowMyFeed : IQuery<FeedState>;

/// <param name="MadeAt">Null: there is none.</param>
public sealed record FeedState(DateTimeOffset? MadeAt);

internal sealed class ShowMyFeedHandler(ISchedulesDb db, IActor actor) : IRequestHandler<ShowMyFeed, Result<FeedState>>
{
    public async Task<Result<FeedState>> Handle(ShowMyFeed query, CancellationToken ct) =>
        new FeedState(
            await db
                .CalendarFeeds.Where(feed => feed.Account == actor.User)
                .Select(feed => (DateTimeOffset?)feed.MadeAt)
                .SingleOrDefaultAsync(ct)
        );
}

/// <summary>Makes an address for calendar programs; the one before it stops working. Answers its token, shown once.</summary>
[Requires(Permission.OwnData)]
public sealed record MakeFeed : ICommand<string>;

internal sealed class MakeFeedHandler(ISchedulesDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<MakeFeed, Result<string>>
{
    private const int Bits = 160;

    public async Task<Result<string>> Handle(MakeFeed command, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return Error.AccessDenied;

        var (secret, now) = (Secret.New(bits: Bits), clock.GetUtcNow());
        if (await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.Account == user, ct) is { } known)
            known.Replace(secret.Hash, now);
        else
            db.CalendarFeeds.Add(new CalendarFeed(user, secret.Hash, now));
        return secret.Text;
    }
}

/// <summary>The address stops working; whoever has it reads nothing any more.</summary>
[Requires(Permission.OwnData)]
public sealed record RevokeFeed : ICommand<bool>;

internal sealed class RevokeFeedHandler(ISchedulesDb db, IActor actor) : IRequestHandler<RevokeFeed, Result<bool>>
{
    public async Task<Result<bool>> Handle(RevokeFeed command, CancellationToken ct)
    {
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(one => one.Account == actor.User, ct);
        if (feed is not null)
            db.CalendarFeeds.Remove(feed);
        return feed is not null;
    }
}
