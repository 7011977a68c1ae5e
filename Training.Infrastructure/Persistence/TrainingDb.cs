namespace Training.Infrastructure.Persistence;

/// <summary>
/// Every table: each module's part stands with its tables in <c>Tables/&lt;Module&gt;Tables.cs</c>.
/// One subclass per database gives each its own migrations.
/// </summary>
public abstract partial class TrainingDb(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrainingDb).Assembly);
        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(Conventions.IsAggregate).ToList())
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
    }
}
