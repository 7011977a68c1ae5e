using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>An exemption was granted in error; the trail keeps it. Answers the code of the module.</summary>
[Requires(Permission.DecideResults)]
public sealed record WithdrawExemption(string Class, PersonId Person, ExemptionId Exemption) : ICommand<string>;

internal sealed class WithdrawExemptionHandler(IResultsDb db, ResultScope scope, IStoredResults results)
    : IRequestHandler<WithdrawExemption, Result<string>>
{
    public async Task<Result<string>> Handle(WithdrawExemption command, CancellationToken ct)
    {
        if (await scope.Find(command.Class, command.Person, ct) is not { } place)
            return ResultRefusals.Unknown;

        var own = db.Exemptions.Where(e => e.PersonId == command.Person);
        var found = await own.SingleOrDefaultAsync(e => e.Id == command.Exemption, ct);
        if (found is null)
            return ResultRefusals.Unknown;

        db.Exemptions.Remove(found);
        await results.Renew(place, command.Person, ct);
        return found.Module;
    }
}
