using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Shows people their own file whole; the look is written down like any other.</summary>
[Requires(Permission.OwnData)]
public sealed record RevealMyFile : ICommand<PersonDetails>;

internal sealed class RevealMyFileHandler(PersonalFile file, IPeopleRegister people, IActor actor)
    : IRequestHandler<RevealMyFile, Result<PersonDetails>>
{
    public async Task<Result<PersonDetails>> Handle(RevealMyFile command, CancellationToken ct) =>
        actor.User is { } user
        && await people.FindByAccount(user, ct) is { } me
        && await file.Open(me, DisclosedPart.File, ct) is { } known
            ? known.Details
            : PersonErrors.Unknown;
}
