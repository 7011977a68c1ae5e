using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>Seals the answers of a verdict, and opens them again.</summary>
internal sealed class AnswerVault(IFieldCipher cipher)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new FactJson() },
    };

    public string Seal(CandidacyId candidacy, Judgement judgement) =>
        cipher.Seal(JsonSerializer.Serialize(judgement.Answers, Json), PlaceOf(candidacy));

    public IReadOnlyDictionary<string, Answer> Open(Verdict verdict) =>
        Open(verdict.Sealed, PlaceOf(verdict.CandidacyId));

    public IReadOnlyDictionary<string, Answer> Open(string sealedText, SealedPlace place) =>
        JsonSerializer.Deserialize<Dictionary<string, Answer>>(cipher.Open(sealedText, place), Json)!;

    /// <summary>The answers of a verdict, sealed for another place that keeps them.</summary>
    public string Seal(Verdict verdict, SealedPlace place) =>
        cipher.Seal(cipher.Open(verdict.Sealed, PlaceOf(verdict.CandidacyId)), place);

    internal static SealedPlace PlaceOf(CandidacyId candidacy) => new("verdict", "sealed", candidacy.Value);
}
