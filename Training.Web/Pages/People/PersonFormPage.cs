using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.People;

namespace Training.Web.Pages.People;

/// <summary>A page with the form of a personal file.</summary>
public abstract class PersonFormPage : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    /// <summary>What the file says now, when somebody changed it while this form was filled in.</summary>
    public PersonForm? Theirs { get; protected set; }

    /// <summary>Fields in which the typed form and the file differ: name, typed, in the file.</summary>
    public IEnumerable<(string Name, object? Typed, object? Stored)> Differences() =>
        Theirs is null
            ? []
            : from property in typeof(PersonForm).GetProperties()
            let typed = property.GetValue(Form)
            let stored = property.GetValue(Theirs)
            where !Equals(typed, stored)
            select (property.Name, typed, stored);
}
