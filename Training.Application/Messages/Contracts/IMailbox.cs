namespace Training.Application.Messages.Contracts;

/// <summary>Letters by e-mail: into a folder or to a mail server, as <c>Mail:Mode</c> says.</summary>
public interface IMailbox : IMessageChannel;
