using FluentValidation;
using Training.Application.Access.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>Before anybody is written to (P6): how many would be, who cannot be and why, and the letter as one of them would read it.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record PreviewInvitations(Whom Whom) : IQuery<InvitationPreview>;

/// <param name="Sample">With the name of <paramref name="SampleOf"/>; null when nobody gets one.</param>
/// <param name="Mark">To be given back with the order, so that what is done is what was seen.</param>
public sealed record InvitationPreview(
    IReadOnlyList<InviteePreview> People,
    string? SampleOf,
    LetterDraft? Sample,
    string Mark
)
{
    /// <summary>Who gets a letter without a further word.</summary>
    public int Letters => Count(Reach.New) + Count(Reach.Again);

    public int Count(Reach reach) => People.Count(person => person.Reach == reach);
}

/// <param name="Email">Masked.</param>
/// <param name="AccountName">For <see cref="Reach.Existing"/>: whose account it says it is.</param>
public sealed record InviteePreview(PersonId Person, string FullName, string? Email, Reach Reach, string? AccountName);

internal sealed class PreviewInvitationsRules : AbstractValidator<PreviewInvitations>
{
    public PreviewInvitationsRules() => RuleFor(query => query.Whom).SetValidator(new WhomRules());
}

internal sealed class PreviewInvitationsHandler(InvitationDraft draft, IActivationLetters letters)
    : IRequestHandler<PreviewInvitations, Result<InvitationPreview>>
{
    public async Task<Result<InvitationPreview>> Handle(PreviewInvitations query, CancellationToken ct)
    {
        var drafted = await draft.For(query.Whom, ct);
        if (!drafted.Succeeded(out var list))
            return Result<InvitationPreview>.Refuse(drafted.Errors);

        var sample = list.FirstOrDefault(line => line.Reach is Reach.New or Reach.Again);
        return new InvitationPreview(
            [
                .. list.Select(line => new InviteePreview(
                    line.Person,
                    line.FullName,
                    Hint(line),
                    line.Reach,
                    NameOf(line)
                )),
            ],
            sample?.FullName,
            sample is null ? null : await letters.Draft(Hint(sample) ?? "", sample.FullName, ct),
            InvitationDraft.MarkOf(list)
        );
    }

    private static string? NameOf(Candidate line) => line.Reach == Reach.Existing ? line.Account?.Name : null;

    private static string? Hint(Candidate line) => line.Email is { } email ? EmailAddress.Hint(email) : null;
}
