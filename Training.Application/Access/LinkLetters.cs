using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>
/// The letter with a link. The link is made when the letter is, so that its secret exists nowhere but in the letter:
/// the ledger has ids, the database a hash.
/// </summary>
internal sealed class LinkLetters(
    IUnitOfWork unitOfWork,
    AccessLinks links,
    IMailbox mailbox,
    ILetterWording wording,
    ILetterTexts texts,
    ISite site
)
{
    public async Task<Result<ExternalEffect>> Write(WorkId id, Account to, LinkPurpose purpose, CancellationToken ct)
    {
        var issued = await unitOfWork.Run<Result<string>>(
            new Deed("IssueLink"),
            async () => await links.Issue(purpose, to.Id, ct),
            ct
        );
        if (!issued.Succeeded(out var secret))
            return Result<ExternalEffect>.Refuse(issued.Errors);

        var draft = await Draft(to.Email, to.Name, to.Language, purpose, secret, ct);
        var letter = new Letter(id, to.Email, to.Name, draft.Subject, draft.Body) { Language = to.Language };
        return (ExternalEffect)(() => mailbox.Deliver(letter));
    }

    public async Task<LetterDraft> Draft(
        string email,
        string name,
        string language,
        LinkPurpose purpose,
        string secret,
        CancellationToken ct
    )
    {
        (string, object?)[] values =
        [
            ("name", name),
            ("email", email),
            ("link", site.Link($"/password?key={secret}")),
            ("hours", (int)AccessLink.LifeOf(purpose).TotalHours),
        ];
        if (purpose != LinkPurpose.Activation)
        {
            return new(
                texts.In(language, "access.recovery_subject"),
                texts.In(language, "access.recovery_body", values)
            );
        }

        var (subject, body) = await wording.Of(FactKind.AccountActivation, language, values, ct);
        return new(subject, body);
    }
}
