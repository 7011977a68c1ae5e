namespace Training.Application.Access;

internal interface IAccessDb
{
    DbSet<Account> Accounts { get; }
    DbSet<SignInSession> SignInSessions { get; }
    DbSet<SignInGuard> SignInGuards { get; }
    DbSet<AccessLink> AccessLinks { get; }
    DbSet<Recovery> Recoveries { get; }
    DbSet<ApiToken> ApiTokens { get; }
    DbSet<SecondFactor> SecondFactors { get; }
}
