using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Opens a whole file to correct it, which shows all that is in it; so it changes the log of who looked at what.</summary>
[Requires(Permission.EditPeople)]
public sealed record OpenPersonFile(PersonId Id) : ICommand<OpenFile>;

public sealed record OpenFile(PersonForm Form, int Version);

internal sealed class OpenPersonFileHandler(PersonalFile file) : IRequestHandler<OpenPersonFile, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenPersonFile command, CancellationToken ct) =>
        await file.Open(command.Id, DisclosedPart.File, ct) is { } known
            ? new OpenFile(PersonForm.Of(known.Details), known.Version)
            : PersonErrors.Unknown;
}
