namespace Training.Application.Common;

/// <summary>One page of a list. <see cref="Total"/> counts the whole list, not the page.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
