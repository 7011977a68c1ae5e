namespace Training.Application.Messages.Contracts;

/// <summary>
/// Where people reach this installation, for links in letters. Never taken from a request, whose sender could put
/// another host into someone else's letter.
/// </summary>
public interface ISite
{
    /// <param name="path">Begins with a slash.</param>
    Uri Link(string path);
}
