using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using Training.Application;

namespace Training.Tests.Architecture;

/// <summary>A rule of shape without a code of its own would show a person the name of a validator.</summary>
public sealed class RefusalCodeTests
{
    [Fact]
    public void Every_rule_of_every_validator_says_its_refusal_in_words() =>
        WithoutCode(ApplicationServices.Assembly).ShouldBeEmpty();

    [Fact]
    public void The_rule_catches_a_planted_violation() =>
        WithoutCode(typeof(RefusalCodeTests).Assembly).ShouldBe(["Planted: Name NotEmptyValidator"]);

    private static IReadOnlyList<string> WithoutCode(Assembly assembly) =>
        [
            .. from type in assembly.GetTypes()
            where type is { IsAbstract: false, ContainsGenericParameters: false }
            where type.IsAssignableTo(typeof(IValidator)) && type.GetConstructor([]) is not null
            from rule in (IEnumerable<IValidationRule>)Activator.CreateInstance(type)!
            from component in rule.Components
            where component.ErrorCode is null && component.Validator is not IChildValidatorAdaptor
            select $"{type.Name}: {rule.PropertyName} {component.Validator.Name}",
        ];

    private sealed class Planted : AbstractValidator<Planted.Form>
    {
        public Planted() => RuleFor(form => form.Name).NotEmpty().MaximumLength(5).WithErrorCode("planted.too_long");

        public sealed record Form(string Name);
    }
}
