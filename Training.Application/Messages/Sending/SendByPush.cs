using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;
using Target = (
    Training.Application.Messages.Devices.PushDeviceId Device,
    Training.Application.Messages.Contracts.PushAddress Address
);

namespace Training.Application.Messages.Sending;

/// <summary>One message to all browsers of its reader that show notifications.</summary>
internal sealed record SendByPush(MessageId Message);

[RunsIn(Lane.Messages)]
internal sealed class SendByPushHandler(
    IMessagesDb db,
    Outgoing outgoing,
    PushDevices devices,
    IPush push,
    IFieldCipher cipher,
    IUnitOfWork unitOfWork
) : IExternalWorkHandler<SendByPush>
{
    private const int LongestSubject = 150;
    private const int LongestBody = 300;

    public Task<Result<ExternalEffect>> Prepare(SendByPush work, WorkId id, CancellationToken ct) =>
        outgoing.Prepare(id, going => ToDevices(id, going, ct), ct);

    private async Task<ExternalEffect> ToDevices(WorkId id, Going going, CancellationToken ct)
    {
        var message = going.Messages.Single();
        var held = await db.PushDevices.AsNoTracking().Where(device => device.UserId == message.To).ToListAsync(ct);
        if (held.Count == 0)
        {
            await outgoing.TakeBack([message], MessageState.NoDevice, ct);
            return ExternalEffects.None;
        }

        var notice = new PushNotice(
            id,
            Shortened(message.Subject!, LongestSubject),
            Shortened(message.Body!, LongestBody),
            message.Path!,
            going.Reader.Language,
            message.Until,
            FactNature.Of(message.Fact).Urgent
        );
        List<Target> targets = [.. held.Select(device => (device.Id, device.Address(cipher)))];
        return () => Deliver(notice, targets);
    }

    /// <summary>To all at once: each has its own push service to wait for, and together they have to end in time.</summary>
    private async Task<EffectOutcome> Deliver(PushNotice notice, IReadOnlyList<Target> targets)
    {
        var answers = await Task.WhenAll(targets.Select(target => push.Deliver(notice, target.Address)));
        var gone = targets
            .Zip(answers)
            .Where(one => one.Second == PushAnswer.Gone)
            .Select(one => one.First.Device)
            .ToList();
        if (gone.Count > 0)
            await End(gone);
        return OutcomeOf(answers);
    }

    private Task<Result<int>> End(List<PushDeviceId> gone) =>
        unitOfWork.Run<Result<int>>(
            new Deed("EndGoneDevices"),
            async () =>
            {
                await devices.EndGone(gone, CancellationToken.None);
                return gone.Count;
            },
            CancellationToken.None
        );

    /// <summary>Who was reached on one device was told; a repetition for the sake of another would tell them twice.</summary>
    private static EffectOutcome OutcomeOf(IReadOnlyCollection<PushAnswer> answers) =>
        answers.Contains(PushAnswer.Taken) ? EffectOutcome.Made
        : answers.Contains(PushAnswer.Unknown) ? EffectOutcome.Unknown(MessageErrors.PushUnanswered)
        : answers.Contains(PushAnswer.NotNow) ? EffectOutcome.Refused(MessageErrors.PushRefused)
        : answers.Contains(PushAnswer.Never) ? EffectOutcome.RefusedForGood(MessageErrors.PushRefused)
        : EffectOutcome.RefusedForGood(MessageErrors.NoDevice);

    /// <summary>The rest stands where the notification leads.</summary>
    private static string Shortened(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(longest - 1)].TrimEnd()}…";
}
