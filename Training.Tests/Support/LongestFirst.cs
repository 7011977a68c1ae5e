using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Training.Tests.Support;

/// <summary>What takes minutes: begun last, it would keep everybody waiting.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        ".EveryPageTests",
        ".DemoTests",
        ".KilledImportTests",
        ".KilledWorkTests",
        ".KilledPasteTests",
        ".KilledLettersTests",
        ".KeyRotationTests",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(tests => Long.Any(tests.TestCollectionDisplayName.Contains))];
}
