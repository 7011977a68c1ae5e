using System.Text.Json;

namespace Training.Benchmarks;

/// <summary>The sheet of one component of a class in a module, as whoever marks read it last.</summary>
internal sealed class Sheet(Officer office, string id)
{
    private readonly List<(string Person, int Version)> _cells = [];

    public string Id => id;

    public IReadOnlyList<(string Person, int Version)> Cells => _cells;

    /// <summary>All components of a class in a module; they come into being by it.</summary>
    public static async Task<IReadOnlyList<Sheet>> Open(Officer office, string @class, string module)
    {
        var opened = await office.Post($"/api/v1/classes/{@class}/modules/{module}/grade-sheets");
        var sheets = opened
            .GetProperty("items")
            .EnumerateArray()
            .Select(id => new Sheet(office, id.GetString()!))
            .ToList();
        foreach (var sheet in sheets)
            await sheet.Read();
        return sheets;
    }

    /// <returns>The marks that stand there, by trainee; empty cells are left out.</returns>
    public async Task<IReadOnlyDictionary<string, decimal>> Read()
    {
        var shown = await office.Get($"/api/v1/grade-sheets/{id}");
        var cells = shown.GetProperty("cells").EnumerateArray().ToList();
        _cells.Clear();
        _cells.AddRange(cells.Select(cell => (Text(cell, "person"), cell.GetProperty("version").GetInt32())));
        return cells
            .Where(cell => cell.GetProperty("value").ValueKind == JsonValueKind.Number)
            .ToDictionary(cell => Text(cell, "person"), cell => cell.GetProperty("value").GetDecimal());
    }

    /// <summary>As the page of the sheet sends it when somebody leaves the cell.</summary>
    public object Change(int row, string typed) =>
        new
        {
            sheet = id,
            person = _cells[row].Person,
            read = _cells[row].Version,
            text = typed,
        };

    public async Task Publish(Officer examOffice)
    {
        await office.Post($"/api/v1/grade-sheets/{id}/submission");
        await examOffice.Post($"/api/v1/grade-sheets/{id}/approval");
        await examOffice.Post($"/api/v1/grade-sheets/{id}/publication");
    }

    private static string Text(JsonElement cell, string name) => cell.GetProperty(name).GetString()!;
}
