namespace Training.Application.Messages.Contracts;

/// <summary>The browsers that show notifications, as the module sees them that knows who is signed in. In the caller's unit of work.</summary>
public interface IPushDevices
{
    /// <summary>Somebody signs out: what concerns them is not shown on this browser any more.</summary>
    Task End(UserId account, Guid browser, CancellationToken ct);

    /// <summary>An account is signed out everywhere: none of its browsers shows anything any more.</summary>
    Task EndAll(UserId account, CancellationToken ct);
}
