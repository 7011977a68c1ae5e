using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Shows the ID number, or the sensitive fields (SEC-03), of one person; the look is written down.</summary>
[Requires(Permission.ViewSensitiveData)]
public sealed record RevealSealed(PersonId Id, DisclosedPart Part) : ICommand<Revealed>;

internal sealed class RevealSealedRules : AbstractValidator<RevealSealed>
{
    public RevealSealedRules() =>
        RuleFor(command => command.Part)
            .Must(part => part is DisclosedPart.IdNumber or DisclosedPart.Sensitive)
            .WithErrorCode("people.part_unknown");
}

internal sealed class RevealSealedHandler(PersonalFile file) : IRequestHandler<RevealSealed, Result<Revealed>>
{
    public async Task<Result<Revealed>> Handle(RevealSealed command, CancellationToken ct) =>
        await file.Open(command.Id, command.Part, ct) is { } known
            ? Revealed.Of(known.Details, command.Part)
            : PersonErrors.Unknown;
}
