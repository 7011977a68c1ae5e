using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

/// <summary>A letter in the folder is certainly there; one that is not may have been fetched already.</summary>
internal sealed class PickupWitness(DataDirectory data) : IDeliveryWitness
{
    public Task<Testimony> Ask(WorkId id, DateTimeOffset tried, CancellationToken ct) =>
        Task.FromResult(
            File.Exists(Path.Combine(data.Mail.FullName, $"{id}.eml")) ? Testimony.Delivered : Testimony.Unknown
        );
}
