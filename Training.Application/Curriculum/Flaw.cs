namespace Training.Application.Curriculum;

/// <summary>The tables that a curriculum is made of, as a form and a workbook show them.</summary>
public enum ContentPart
{
    Curriculum,
    Block,
    Module,
    Lesson,
    Assessment,
}

/// <summary>Something wrong with a content, and where: the refusal can be shown beside its field or its cell.</summary>
/// <param name="Item">The block or module, from 0.</param>
/// <param name="Line">The lesson or part within its module, from 0.</param>
internal sealed record Flaw(ContentPart Part, int Item, int Line, Error Error)
{
    /// <summary>The refusal as a form that holds the whole of it names its fields; one of a module begins at its module.</summary>
    public Error ToError() =>
        Error with
        {
            Field = Part switch
            {
                ContentPart.Block => $"Blocks[{Item}].{Error.Field}",
                ContentPart.Lesson => $"Lessons[{Line}].{Error.Field}",
                ContentPart.Assessment => $"Assessment[{Line}].{Error.Field}",
                _ => Error.Field,
            },
        };
}
