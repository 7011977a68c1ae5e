using Training.Application.Access.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Who may be made adviser of a class, with the classes they have; found by a part of the name or address, without accents too.</summary>
[Requires(Permission.EditClasses)]
public sealed record ListAdvisers(string? Search = null) : IQuery<IReadOnlyList<AdviserLine>>;

/// <param name="Classes">Codes of the classes advised now.</param>
public sealed record AdviserLine(UserId Id, string Name, string Email, IReadOnlyList<string> Classes);

internal sealed class ListAdvisersHandler(ICohortsDb db, IAccounts accounts)
    : IRequestHandler<ListAdvisers, Result<IReadOnlyList<AdviserLine>>>
{
    public async Task<Result<IReadOnlyList<AdviserLine>>> Handle(ListAdvisers query, CancellationToken ct)
    {
        var part = Vietnamese.Fold(query.Search ?? "");
        var classes = await db
            .Classes.Where(@class => @class.Adviser != null)
            .OrderBy(@class => @class.Code)
            .Select(@class => new { @class.Adviser, @class.Code })
            .ToListAsync(ct);

        return (await accounts.Holding(Role.ClassAdviser, ct))
            .Where(account =>
                Vietnamese.Fold($"{account.Name} {account.Email}").Contains(part, StringComparison.Ordinal)
            )
            .Select(account => new AdviserLine(
                account.Id,
                account.Name,
                account.Email,
                [.. classes.Where(@class => @class.Adviser == account.Id).Select(@class => @class.Code)]
            ))
            .ToList();
    }
}
