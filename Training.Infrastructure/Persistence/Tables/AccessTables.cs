using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Access;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IAccessDb
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<SignInGuard> SignInGuards => Set<SignInGuard>();
    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable(
            "account",
            table => table.HasCheckConstraint("ck_account_language", "language IN ('vi', 'en')")
        );
        account.HasIndex(a => a.EmailKey).IsUnique();
        account.OwnsMany(
            a => a.Roles,
            held =>
            {
                held.ToTable("account_role");
                held.WithOwner().HasForeignKey("account_id");
                held.HasKey("account_id", nameof(RoleHeld.Role));
            }
        );
    }
}

internal sealed class SignInSessionTable : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.ToTable("sign_in_session");
        session.HasIndex(s => s.SecretHash).IsUnique(); // read with every request
        session.HasIndex(s => s.AccountId);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

internal sealed class SignInGuardTable : IEntityTypeConfiguration<SignInGuard>
{
    public void Configure(EntityTypeBuilder<SignInGuard> guard)
    {
        guard.ToTable(
            "sign_in_guard",
            table =>
                table.HasCheckConstraint(
                    "ck_sign_in_guard_attempts",
                    $"attempts BETWEEN 0 AND {SignInGuard.MaxAttempts}"
                )
        );
        guard.HasKey(g => g.Key);
        guard.HasIndex(g => g.OpensAt);
    }
}

internal sealed class AccessLinkTable : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.ToTable("access_link");
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasIndex(l => l.AccountId);
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

internal sealed class RecoveryTable : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> recovery)
    {
        recovery.ToTable("recovery");
        recovery.HasIndex(r => new { r.EmailKey, r.AskedAt });
    }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("api_token");
        token.HasIndex(t => t.SecretHash).IsUnique(); // read with every request
        token.HasIndex(t => t.AccountId);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
    }
}

internal sealed class SecondFactorTable : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("second_factor");
        factor.HasKey(f => f.AccountId);
        factor.Property(f => f.LastStep).NotAudited(); // moves with every sign-in
        factor.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId);
        factor.OwnsMany(
            f => f.Codes,
            code =>
            {
                code.ToTable("recovery_code");
                code.WithOwner().HasForeignKey("account_id");
                code.HasKey("account_id", nameof(RecoveryCode.CodeIndex));
            }
        );
    }
}
