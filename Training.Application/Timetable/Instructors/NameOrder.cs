namespace Training.Application.Timetable.Instructors;

/// <summary>Compares sort keys of names where a list is small enough to be sorted here.</summary>
internal sealed class NameOrder : IComparer<byte[]>
{
    public static readonly NameOrder Bytes = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
