using System.CommandLine;
using Training.Application.Work.Contracts;

namespace Training.Web.Commands;

/// <summary>An item of background work in one line of the console.</summary>
internal static class WorkLine
{
    public static Argument<WorkId> Id() =>
        new("ID")
        {
            Description = "As work list shows it.",
            CustomParser = argument =>
            {
                if (!WorkId.TryParse(argument.Tokens[0].Value, null, out var id))
                    argument.AddError($"'{argument.Tokens[0].Value}' is not the id of an item; see 'work list'.");
                return id;
            },
        };

    public static string Of(WorkView work) =>
        $"{work.Id}  {work.State, -9}  {work.Done}/{work.Total}  {work.Kind} {work.Subject}  {work.Owner}  {work.Error}";
}
