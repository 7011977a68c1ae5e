using Training.Application.Messages.Contracts;

namespace Training.Web;

/// <summary><c>Training:PublicUrl</c>, or else the first address that the server listens on.</summary>
internal sealed class Site(IConfiguration configuration) : ISite
{
    private readonly Uri _root = new(
        configuration["Training:PublicUrl"]
            ?? configuration[WebHostDefaults.ServerUrlsKey]!
                .Split(';')[0]
                .Replace("*", "localhost", StringComparison.Ordinal)
                .Replace("+", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
    );

    public Uri Link(string path) => new(_root, path);
}
