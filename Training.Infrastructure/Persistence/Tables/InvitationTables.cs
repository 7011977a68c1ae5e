using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Access;
using Training.Application.Enrolment.Invitations;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IInvitationsDb
{
    public DbSet<InvitationRound> InvitationRounds => Set<InvitationRound>();
    public DbSet<Invitee> Invitees => Set<Invitee>();
}

internal sealed class InvitationRoundTable : IEntityTypeConfiguration<InvitationRound>
{
    public void Configure(EntityTypeBuilder<InvitationRound> round) =>
        round.ToTable(
            "invitation_round",
            table => table.HasCheckConstraint("ck_invitation_round_done", "done <= wave_end and wave_end <= total")
        );
}

internal sealed class InviteeTable : IEntityTypeConfiguration<Invitee>
{
    public void Configure(EntityTypeBuilder<Invitee> invitee)
    {
        invitee.ToTable("invitee");
        invitee.NotAudited(); // what matters of it is in the person's file and the account
        invitee.HasKey(i => new { i.RoundId, i.Number });
        invitee.Property(i => i.Number).ValueGeneratedNever();
        invitee.HasIndex(i => new { i.RoundId, i.PersonId }).IsUnique(); // one letter for each person of a round
        invitee.HasIndex(i => i.PersonId);
        invitee.HasOne<InvitationRound>().WithMany().HasForeignKey(i => i.RoundId);
        invitee.HasOne<Account>().WithMany().HasForeignKey(i => i.Account);
    }
}
