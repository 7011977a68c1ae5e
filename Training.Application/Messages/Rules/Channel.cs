namespace Training.Application.Messages.Rules;

/// <summary>The ways in which people are told. Stored by name.</summary>
public enum Channel
{
    /// <summary>The inbox on the pages of this installation; nobody can leave it.</summary>
    Inbox,

    /// <summary>A letter to the address they sign in with.</summary>
    Email,

    /// <summary>A program outside, as a gateway to SMS or Zalo; only where one is configured.</summary>
    Gateway,

    /// <summary>A notification on the browsers that the person allowed it on; who has none is told in the other ways.</summary>
    Push,
}
