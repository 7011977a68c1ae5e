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

    /// <summary>A program with a token of somebody who has these roles.</summary>
    public static async Task<HttpClient> GivenApiClient(this TestApp app, params Role[] roles) =>
        await app.GivenApiClient((await app.GivenAccount(roles)).Id);

    public static async Task<HttpClient> GivenApiClient(this TestApp app, UserId account)
    {
        var (token, now) = (Secret.New(ApiToken.Prefix), app.Clock.GetUtcNow());
        await app.Save(new ApiToken(ApiTokenId.New(now), account, "test", token.Hash, now, now.AddDays(1)));
        var client = app.Visitor();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Text);
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
