using System.Collections.Frozen;
using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What stands in a cell instead of a number: one letter for each state, the same in every language (SCO-07, SCO-08).</summary>
public static class MarkCodes
{
    private static readonly FrozenDictionary<MarkState, string> Codes = new Dictionary<MarkState, string>
    {
        [MarkState.AbsentUnexcused] = "V",
        [MarkState.AbsentExcused] = "P",
        [MarkState.Barred] = "C",
        [MarkState.Suspended] = "Đ",
        [MarkState.Deferred] = "T",
        [MarkState.Exempt] = "M",
    }.ToFrozenDictionary();

    /// <summary>In the order in which a legend shows them.</summary>
    public static readonly IReadOnlyList<MarkState> All =
    [
        MarkState.AbsentUnexcused,
        MarkState.AbsentExcused,
        MarkState.Barred,
        MarkState.Suspended,
        MarkState.Deferred,
        MarkState.Exempt,
    ];

    /// <summary>Null for a number and for nothing.</summary>
    public static string? Of(MarkState state) => Codes.GetValueOrDefault(state);

    /// <summary>In either case, and without the stroke of Đ.</summary>
    public static MarkState? Read(string text) =>
        text is "D" or "d" ? MarkState.Suspended
        : Codes.FirstOrDefault(code => string.Equals(code.Value, text, StringComparison.OrdinalIgnoreCase))
            is { Value: not null } found
            ? found.Key
        : null;
}
