using Training.Application.Access.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>What HR decides about a kind of fact.</summary>
/// <param name="On">Off: nobody is told.</param>
/// <param name="DaysBefore">Of what a day brings: so many days before it, from -30 (after it) to 30. Else 0.</param>
/// <param name="At">At which hour in the programme's time zone; null: when it happens.</param>
/// <param name="To">The roles that are told, of those that it may concern.</param>
/// <param name="By">At least one.</param>
/// <param name="Digest">Letters of one person wait for the hour of the digest and go as one.</param>
public sealed record Terms(
    bool On,
    int DaysBefore,
    TimeOnly? At,
    IReadOnlyList<Role> To,
    IReadOnlyList<Channel> By,
    bool Digest
)
{
    /// <summary>In the inbox and by letter, as soon as it happens.</summary>
    internal static Terms AtOnce(IReadOnlyList<Role> to) =>
        new(On: true, DaysBefore: 0, At: null, to, [Channel.Inbox, Channel.Email], Digest: false);
}
