namespace Training.Tests.Support;

/// <summary>Browsers that pass through the real gate. They follow no redirect, and each has an address of its own.</summary>
internal static class Visitors
{
    /// <summary>Someone with these roles has signed in.</summary>
    public static async Task<HttpClient> SignedIn(this TestApp app, params Role[] roles) =>
        app.SignedIn(await app.GivenSession(roles));

    public static HttpClient SignedIn(this TestApp app, GivenSession session)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", $"training={session.Secret}");
        return client;
    }

    /// <summary>Nobody has signed in.</summary>
    public static HttpClient Visitor(this TestApp app)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(ActorOfTest.RealGate, "yes");
        client.DefaultRequestHeaders.Add(TestAddress.Header, TestAddress.Next());
        return client;
    }
}
