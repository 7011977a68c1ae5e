using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Enrolment.Imports;

namespace Training.Web.Imports;

/// <summary>Which rows of an import a person looks at, as it stands in the address.</summary>
public sealed record RowView
{
    /// <summary>all, attention, error, warned, fine, review, create, update, unchanged, refused, reversed, kept or failed.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; init; }

    /// <summary>Only rows with this problem.</summary>
    [FromQuery(Name = "code")]
    public string? Code { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    /// <summary>All columns of the list, not only those that tell people apart or have problems.</summary>
    [FromQuery(Name = "columns")]
    public string? Columns { get; init; }

    /// <summary>The cell being corrected, as row and column.</summary>
    [FromQuery(Name = "edit")]
    public string? Edit { get; init; }

    public bool AllColumns => Columns == "all";

    public RowFilter Filter =>
        Show switch
        {
            "attention" => new(Code: Code, Attention: true),
            "error" => new(RowOutcome.Error, Code: Code),
            "review" => new(RowOutcome.Review, Code: Code),
            "create" => new(RowOutcome.Create, Code: Code),
            "update" => new(RowOutcome.Update, Code: Code),
            "unchanged" => new(RowOutcome.Unchanged, Code: Code),
            "warned" => new(Code: Code, Warned: true),
            "fine" => new(Code: Code, Fine: true),
            "refused" => new(Result: RowResult.Refused, Code: Code),
            "reversed" => new(Undo: RowUndo.Reversed, Code: Code),
            "kept" => new(Undo: RowUndo.Kept, Code: Code),
            "failed" => new(Undo: RowUndo.Failed, Code: Code),
            _ => new(Code: Code),
        };

    public bool IsEditing(int row, int column) => Edit == $"{row}.{column}";

    /// <summary>The address of this view, or of one that differs from it.</summary>
    public string Address(object id, string? handler = null)
    {
        var query = new QueryBuilder();
        Add("show", Show);
        Add("code", Code);
        Add("page", Page > 1 ? $"{Page}" : null);
        Add("columns", Columns);
        Add("edit", handler is null ? Edit : null);
        Add("handler", handler);
        return $"/imports/{id}{query}";

        void Add(string key, string? value)
        {
            if (value is not null)
                query.Add(key, value);
        }
    }
}
