using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// One of these foreign languages at this level or better (ELG-06), read from words such as "Tiếng Anh B1" or "TOEIC 450".
/// Words of which a part is not understood may hold a better certificate, so they are unknown and never too little.
/// </summary>
public sealed record LanguageAtLeast : Condition
{
    public IReadOnlyList<ForeignLanguage> Languages { get; init; } = [];

    public LanguageLevel Level { get; init; } = LanguageLevel.A2;

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Person.ForeignLanguage is not { } text)
            return Answer.Unknown(Reasons.Missing);

        var seen = new Fact("seen", text);
        var certificates = LanguageText.Read(text);
        if (certificates.Any(known => known.Language is { } l && Languages.Contains(l) && known.Level >= Level))
            return Answer.Met(Reasons.Seen, seen);
        return certificates.All(Fails)
            ? Answer.NotMet(Reasons.SeenOther, seen)
            : Answer.Unknown(Reasons.Unreadable, seen);
    }

    internal override IEnumerable<Error> Flaws() => Languages.Count == 0 ? [PolicyErrors.NothingChosen] : [];

    private bool Fails(LanguageCertificate known) =>
        known.Language is { } language && (!Languages.Contains(language) || known.Level < Level);
}
