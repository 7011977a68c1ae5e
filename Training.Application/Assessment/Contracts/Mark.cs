namespace Training.Application.Assessment.Contracts;

/// <summary>What is known of somebody in one component (SCO-07).</summary>
public enum MarkState
{
    /// <summary>Chưa thi, and whatever was cleared: nothing is known, which is not zero.</summary>
    NotSat,

    /// <summary>There is a number.</summary>
    Scored,

    /// <summary>Vắng có phép.</summary>
    AbsentExcused,

    /// <summary>Vắng không phép: counts as 0.</summary>
    AbsentUnexcused,

    /// <summary>Cấm thi.</summary>
    Barred,

    /// <summary>Đình chỉ: counts as 0.</summary>
    Suspended,

    /// <summary>Hoãn.</summary>
    Deferred,

    /// <summary>Miễn.</summary>
    Exempt,
}

/// <param name="Value">With <see cref="MarkState.Scored"/> only.</param>
public readonly record struct Mark(MarkState State, decimal? Value = null)
{
    /// <summary>Empty.</summary>
    public static readonly Mark None = new(MarkState.NotSat);

    public static Mark Of(decimal value) => new(MarkState.Scored, value);

    /// <summary>The number that it adds to a total; null where it adds none, which is not zero.</summary>
    public decimal? Counts => State is MarkState.AbsentUnexcused or MarkState.Suspended ? 0 : Value;

    public bool IsEmpty => State == MarkState.NotSat;
}
