using Training.Application.Messages.Devices;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages;

/// <summary>The tables of this module, and no others.</summary>
internal interface IMessagesDb
{
    DbSet<MessageRule> MessageRules { get; }
    DbSet<SendingHours> SendingHours { get; }
    DbSet<Unsubscription> Unsubscriptions { get; }
    DbSet<Watermark> Watermarks { get; }
    DbSet<Message> Messages { get; }
    DbSet<PushDevice> PushDevices { get; }
}
