namespace Training.Application.Cohorts;

/// <summary>The classes that the actor advises, those of the latest cohort first.</summary>
[Requires(Permission.ViewClasses)]
public sealed record ListMyClasses : IQuery<IReadOnlyList<MyClass>>;

public sealed record MyClass(
    string Code,
    string CohortVi,
    string CohortEn,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    int SeatsTaken
);

internal sealed class ListMyClassesHandler(ICohortsDb db, IActor actor)
    : IRequestHandler<ListMyClasses, Result<IReadOnlyList<MyClass>>>
{
    public async Task<Result<IReadOnlyList<MyClass>>> Handle(ListMyClasses query, CancellationToken ct) =>
        await (
            from @class in db.Classes
            join cohort in db.Cohorts on @class.CohortId equals cohort.Id
            where actor.User != null && @class.Adviser == actor.User
            orderby cohort.OpensOn descending, @class.Code
            select new MyClass(
                @class.Code,
                cohort.NameVi,
                cohort.NameEn,
                cohort.OpensOn,
                cohort.ClosesOn,
                @class.SeatsTaken
            )
        ).ToListAsync(ct);
}
