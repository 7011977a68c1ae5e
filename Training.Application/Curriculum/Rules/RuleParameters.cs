using System.Text.Json;
using System.Text.Json.Nodes;

namespace Training.Application.Curriculum.Rules;

/// <summary>The parameters of a rule set as they are filed; where it leaves one out, the default of the reference data stands.</summary>
internal sealed class RuleParameters
{
    /// <summary>The mark of a value that the school set itself.</summary>
    public const string BySchool = "S";

    private static readonly Lazy<string> Shipped = new(() =>
    {
        using var file = SeedFile.Open("rule-sets.json");
        return JsonNode.Parse(file)!["defaults"]!.ToJsonString();
    });

    private readonly JsonObject _all;

    private RuleParameters(JsonObject all) => _all = all;

    public static RuleParameters Default => new(JsonNode.Parse(Shipped.Value)!.AsObject());

    public static RuleParameters Read(string filed)
    {
        var all = Default._all;
        foreach (var (name, parameter) in JsonNode.Parse(filed)!.AsObject())
            all[name] = parameter!.DeepClone();
        return new(all);
    }

    /// <summary>Null where the school has to enter it.</summary>
    public JsonNode? this[string parameter] => _all[parameter]?["value"];

    public JsonNode? this[RuleField field] =>
        field.Part is null ? this[field.Parameter] : this[field.Parameter]?[field.Part];

    /// <summary>Puts a value in a field; what the school so changes is marked as its own.</summary>
    public void Set(RuleField field, JsonNode? value)
    {
        if (JsonNode.DeepEquals(this[field], value))
            return;

        var parameter = _all[field.Parameter]!;
        parameter["mark"] = BySchool;
        if (field.Part is null)
            parameter["value"] = value;
        else if (value is null)
            parameter["value"]!.AsObject().Remove(field.Part);
        else
            parameter["value"]![field.Part] = value;
    }

    public IReadOnlyList<RuleParameter> List() =>
        [
            .. _all.Select(parameter => new RuleParameter(
                parameter.Key,
                JsonSerializer.SerializeToElement(parameter.Value!["value"]),
                $"{parameter.Value["mark"]}"
            )),
        ];

    public IReadOnlyList<RuleFieldValue> Fields()
    {
        var usual = Default;
        return
        [
            .. RuleFields.All.Select(field => new RuleFieldValue(
                field,
                JsonSerializer.SerializeToElement(this[field]),
                JsonSerializer.SerializeToElement(usual[field])
            )),
        ];
    }

    public override string ToString() => _all.ToJsonString();
}
