namespace Training.Application.Messages.Contracts;

/// <summary>
/// Says of a work handler that its effect is one letter by <see cref="IMailbox"/> and nothing else, so that whoever keeps
/// copies of letters can tell what became of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SendsMailAttribute : Attribute;
