using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Access;
using Training.Application.Messages;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IMessagesDb
{
    public DbSet<MessageRule> MessageRules => Set<MessageRule>();
    public DbSet<SendingHours> SendingHours => Set<SendingHours>();
    public DbSet<Unsubscription> Unsubscriptions => Set<Unsubscription>();
    public DbSet<Watermark> Watermarks => Set<Watermark>();
    public DbSet<Message> Messages => Set<Message>();
}

internal sealed class MessageRuleTable : IEntityTypeConfiguration<MessageRule>
{
    public void Configure(EntityTypeBuilder<MessageRule> rule)
    {
        rule.ToTable("message_rule");
        rule.HasKey(r => r.Fact);
        rule.Property(r => r.Fact).ValueGeneratedNever();
        rule.Property(r => r.Terms).IsJson();
        rule.Property(r => r.Texts).IsJson();
    }
}

internal sealed class SendingHoursTable : IEntityTypeConfiguration<SendingHours>
{
    public void Configure(EntityTypeBuilder<SendingHours> hours)
    {
        hours.ToTable("sending_hours", table => table.HasCheckConstraint("ck_sending_hours_one", "id = 1"));
        hours.Property(h => h.Id).ValueGeneratedNever();
    }
}

internal sealed class UnsubscriptionTable : IEntityTypeConfiguration<Unsubscription>
{
    public void Configure(EntityTypeBuilder<Unsubscription> choice)
    {
        choice.ToTable("unsubscription");
        choice.HasKey(c => new { c.UserId, c.Fact });
        choice.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WatermarkTable : IEntityTypeConfiguration<Watermark>
{
    public void Configure(EntityTypeBuilder<Watermark> mark)
    {
        mark.ToTable("message_watermark");
        mark.NotAudited(); // the clock's, nobody's decision
        mark.HasKey(m => m.Fact);
        mark.Property(m => m.Fact).ValueGeneratedNever();
    }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("message");
        message.NotAudited(); // a record itself
        message.Property(m => m.Id).ValueGeneratedNever();
        message
            .HasIndex(m => new
            {
                m.Fact,
                m.Key,
                m.FactVersion,
                m.To,
                m.Channel,
            })
            .IsUnique(); // nobody is told twice
        message.HasIndex(m => new { m.State, m.Due });
        message.HasIndex(m => new { m.To, m.ToldAt });
        message.HasIndex(m => m.Work);
        message.HasOne<Account>().WithMany().HasForeignKey(m => m.To).OnDelete(DeleteBehavior.Restrict);
    }
}
