using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Corrects a file that was read at <paramref name="Version"/>.</summary>
[Requires(Permission.EditPeople)]
public sealed record ChangePerson(PersonId Id, int Version, PersonForm Form) : ICommand<SavedPerson>;

internal sealed class ChangePersonRules : AbstractValidator<ChangePerson>
{
    public ChangePersonRules() => RuleFor(command => command.Form).SetValidator(new PersonFormRules());
}

internal sealed class ChangePersonHandler(
    IPeopleDb db,
    IPeopleRegister register,
    IActor actor,
    IPeopleInSight sight,
    IFileReaders readers,
    TimeProvider clock
) : IRequestHandler<ChangePerson, Result<SavedPerson>>
{
    public async Task<Result<SavedPerson>> Handle(ChangePerson command, CancellationToken ct)
    {
        if (!await db.People.VisibleTo(actor, sight).AnyAsync(person => person.Id == command.Id, ct))
            return PersonErrors.Unknown;

        var reader = new PersonFormReader(command.Form, clock.Day());
        var reading = reader.Read();
        if (!reading.Succeeded(out var details))
            return Result<SavedPerson>.Refuse(reading.Errors);
        if (details.IdNumber is { } number && await IsOfAnother(command.Id, number, ct))
            return PersonErrors.IdNumberTaken;

        var changed = await register.Change(command.Id, command.Version, details, ct);
        if (changed.Errors.Count > 0)
            return Result<SavedPerson>.Refuse(changed.Errors);

        await readers.Changed([command.Id], ct);
        return new SavedPerson(command.Id, reader.Warnings);
    }

    private async Task<bool> IsOfAnother(PersonId id, string number, CancellationToken ct) =>
        (await register.FindByIdNumbers([number], ct)).TryGetValue(number, out var owner) && owner.Id != id;
}
