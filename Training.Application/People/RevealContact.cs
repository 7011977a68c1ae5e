using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Shows a telephone number or an e-mail address that the profile hides; the look is written down.</summary>
[Requires(Permission.ViewPeople)]
public sealed record RevealContact(PersonId Id, DisclosedPart Part) : ICommand<Revealed>;

internal sealed class RevealContactRules : AbstractValidator<RevealContact>
{
    public RevealContactRules() =>
        RuleFor(command => command.Part)
            .Must(part => part is DisclosedPart.Phone or DisclosedPart.Email)
            .WithErrorCode("people.part_unknown");
}

internal sealed class RevealContactHandler(PersonalFile file) : IRequestHandler<RevealContact, Result<Revealed>>
{
    public async Task<Result<Revealed>> Handle(RevealContact command, CancellationToken ct) =>
        await file.Open(command.Id, command.Part, ct) is { } known
            ? Revealed.Of(known.Details, command.Part)
            : PersonErrors.Unknown;
}
