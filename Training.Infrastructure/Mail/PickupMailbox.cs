using MimeKit;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>Puts each letter into the folder as one <c>.eml</c> file, whole or not at all.</summary>
internal sealed class PickupMailbox(DataDirectory data, MailOptions options, TimeProvider clock)
    : Mailbox(options, clock)
{
    protected override async Task<EffectOutcome> Send(MimeMessage message, WorkId id)
    {
        var file = Path.Combine(data.Mail.FullName, $"{id}.eml");
        await message.WriteToAsync($"{file}.part");
        File.Move($"{file}.part", file, overwrite: true); // the same letter again is the same file
        return EffectOutcome.Made;
    }
}
