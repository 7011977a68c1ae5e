using ArchUnitNET.Loader;
using Training.Application;

namespace Training.Tests.Architecture;

/// <summary>The types of the product and of its tests with what they depend on, read once: it takes ten seconds.</summary>
internal static class LoadedCode
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded = new(() =>
        new ArchLoader().LoadAssemblies(ApplicationServices.Assembly, typeof(LoadedCode).Assembly).Build()
    );

    public static IEnumerable<ArchUnitNET.Domain.IType> Types => Loaded.Value.Types;
}
