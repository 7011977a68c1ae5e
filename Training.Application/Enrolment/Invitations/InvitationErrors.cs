namespace Training.Application.Enrolment.Invitations;

internal static class InvitationErrors
{
    public static readonly Error RoundUnknown = new("invitations.round_unknown", ErrorKind.NotFound);
    public static readonly Error NobodyChosen = new("enrolment.nobody_chosen", ErrorKind.Invalid);
    public static readonly Error NobodyToInvite = new("invitations.nobody_to_invite", ErrorKind.Conflict);
    public static readonly Error ListMoved = new("invitations.invitees_moved", ErrorKind.Conflict);
    public static readonly Error NotHeld = new("invitations.round_not_held", ErrorKind.Conflict);
    public static readonly Error Over = new("invitations.round_over", ErrorKind.Conflict);
    public static readonly Error NotEnrolled = new("invitations.not_enrolled_now", ErrorKind.Conflict);
    public static readonly Error NoEmail = new("invitations.no_email", ErrorKind.Conflict);
    public static readonly Error EmailOfAnother = new("invitations.email_of_another", ErrorKind.Conflict);
}
