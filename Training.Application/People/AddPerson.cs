using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>
/// Adds one person by hand. Someone with the same name and birth date is probably the same person, so the doer must say
/// that this one is another.
/// </summary>
[Requires(Permission.EditPeople)]
public sealed record AddPerson(PersonId Id, PersonForm Form, bool IsAnother = false) : ICommand<SavedPerson>;

/// <summary>A file that was saved, and what in it should be looked at again.</summary>
public sealed record SavedPerson(PersonId Id, IReadOnlyList<Remark> Warnings);

internal sealed class AddPersonRules : AbstractValidator<AddPerson>
{
    public AddPersonRules() => RuleFor(command => command.Form).SetValidator(new PersonFormRules());
}

internal sealed class AddPersonHandler(IPeopleRegister register, TimeProvider clock)
    : IRequestHandler<AddPerson, Result<SavedPerson>>
{
    public async Task<Result<SavedPerson>> Handle(AddPerson command, CancellationToken ct)
    {
        var reader = new PersonFormReader(command.Form, clock.Day());
        var reading = reader.Read();
        if (!reading.Succeeded(out var details))
            return Result<SavedPerson>.Refuse(reading.Errors);
        if (details.IdNumber is { } number && (await register.FindByIdNumbers([number], ct)).Count > 0)
            return PersonErrors.IdNumberTaken;
        if (!command.IsAnother && await IsKnown(details, ct))
            return PersonErrors.MaybeKnown.With("name", details.FullName).With("birth", details.Birth);

        register.Add(command.Id, details);
        return new SavedPerson(command.Id, reader.Warnings);
    }

    private async Task<bool> IsKnown(PersonDetails details, CancellationToken ct)
    {
        var key = new NameAndBirth(Vietnamese.Fold(details.FullName), details.Birth);
        return (await register.FindByNameAndBirth([key], ct))[key].Any();
    }
}
