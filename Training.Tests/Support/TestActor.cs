namespace Training.Tests.Support;

/// <summary>May do everything, until a test takes something away.</summary>
public sealed class TestActor : IActor
{
    public ISet<Permission> Permissions { get; } = new HashSet<Permission>(Enum.GetValues<Permission>());

    public UserId? User { get; set; }

    public string Name { get; set; } = "Test";

    public bool Has(Permission permission) => Permissions.Contains(permission);
}
