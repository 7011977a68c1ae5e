using System.Text.Json;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Seals what rows say of people, and opens it again.</summary>
internal sealed class RowVault(IFieldCipher cipher)
{
    public RowContent Open(ImportRow row) =>
        JsonSerializer.Deserialize<RowContent>(cipher.Open(row.Content, PlaceOf(row)), RowContent.Json)!;

    public void Seal(ImportRow row, RowContent content) =>
        row.Content = cipher.Seal(JsonSerializer.Serialize(content, RowContent.Json), PlaceOf(row));

    public string? Key(string? value) => value is null ? null : cipher.BlindIndex($"import|{value}");

    internal static SealedPlace PlaceOf(ImportId import, int row) => new("import_row", $"content/{row}", import.Value);

    private static SealedPlace PlaceOf(ImportRow row) => PlaceOf(row.ImportId, row.Number);
}
