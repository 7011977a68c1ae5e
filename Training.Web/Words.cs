using System.Text.Json;

namespace Training.Web;

internal static class Words
{
    /// <summary>What a value is called: <c>Gender.Male</c> of people is the text <c>people.gender_male</c>.</summary>
    public static string Word(this Texts texts, string module, Enum value) =>
        texts[$"{module}.{Snake(value.GetType().Name)}_{Snake(value.ToString())}"];

    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
