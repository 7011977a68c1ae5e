using System.Text.Json;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>The first line that the solving process reads: one thing to do. Whatever follows tells it to end.</summary>
internal sealed record SolverTask
{
    public GenerationTask? Generation { get; init; }
    public RepairTask? Repair { get; init; }
}

internal sealed record GenerationTask(PlanProblem Problem, SearchSettings Settings);

internal sealed record RepairTask(RepairProblem Problem, RepairSettings Settings);

/// <summary>One line that the solving process writes. A line that is cut off was never said.</summary>
internal sealed record SolverLine
{
    public SearchNews? News { get; init; }

    /// <summary>The end of a search.</summary>
    public PlanResult? Plan { get; init; }

    /// <summary>The end of a repair.</summary>
    public RepairAnswer? Answer { get; init; }

    /// <summary>The code of why there is no answer.</summary>
    public string? Refusal { get; init; }

    public bool IsLast => Plan is not null || Answer is not null || Refusal is not null;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    /// <returns>Null where the text is not whole.</returns>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
