namespace Training.Application.Enrolment.Invitations;

/// <summary>Whether somebody can be given an account and written to.</summary>
public enum Reach
{
    /// <summary>Gets an account and a letter.</summary>
    New,

    /// <summary>Has an account without a password, and no link that works: gets a letter.</summary>
    Again,

    /// <summary>Their address is that of an account of nobody's file (an official who studies); it is linked if confirmed.</summary>
    Existing,

    /// <summary>A link that works is on its way to them or in their hands.</summary>
    Written,

    /// <summary>Signs in already.</summary>
    Active,
    NoEmail,

    /// <summary>Somebody else of the files has the same address.</summary>
    SharedEmail,

    /// <summary>The address is that of an account of somebody else.</summary>
    EmailOfAnother,
    Disabled,
    NotEnrolled,
}
