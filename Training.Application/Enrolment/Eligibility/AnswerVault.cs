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
        JsonSerializer.Deserialize<Dictionary<string, Answer>>(
            cipher.Open(verdict.Sealed, PlaceOf(verdict.CandidacyId)),
            Json
        )!;

    internal static SealedPlace PlaceOf(CandidacyId candidacy) => new("verdict", "sealed", candidacy.Value);
}
