using Training.Application.Common;

namespace Training.Web.Api;

/// <summary>The one place where an outcome becomes an HTTP answer of the API; a refusal is RFC 9457 problem details.</summary>
internal static class ApiOutcomes
{
    /// <summary>200 with the value, or what was refused.</summary>
    public static IResult Answer<T>(this Result<T> outcome, Texts texts)
        where T : notnull => outcome.Answer(texts, value => Results.Ok(value));

    public static IResult Answer<T>(this Result<T> outcome, Texts texts, Func<T, IResult> success)
        where T : notnull => outcome.Succeeded(out var value) ? success(value) : Problem(outcome.Errors, texts);

    /// <summary>A list that is never paged.</summary>
    public static IResult Whole<T>(IReadOnlyList<T> items) =>
        Results.Ok(
            new
            {
                items,
                total = items.Count,
                page = 1,
                pageSize = items.Count,
            }
        );

    public static IResult Problem(IReadOnlyList<Error> errors, Texts texts) =>
        Results.Problem(
            statusCode: errors[0].Kind switch
            {
                ErrorKind.NotFound => StatusCodes.Status404NotFound,
                ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
                ErrorKind.Conflict => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            title: texts.Of(errors[0]),
            extensions: new Dictionary<string, object?>
            {
                ["code"] = errors[0].Code,
                ["errors"] = errors.Select(error => new Complaint(
                    error.Code,
                    error.Field,
                    texts.Of(error),
                    Facts(error)
                )),
            }
        );

    private static Dictionary<string, object?> Facts(Error error) =>
        error.Facts.ToDictionary(fact => fact.Name, fact => fact.Value);

    /// <summary>One refusal: a stable code, the field it is about, the sentence in the caller's language, what fills it.</summary>
    private sealed record Complaint(
        string Code,
        string? Field,
        string Message,
        IReadOnlyDictionary<string, object?> Facts
    );
}
