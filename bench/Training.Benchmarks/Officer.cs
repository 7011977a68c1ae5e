using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Training.Benchmarks;

/// <summary>Someone of an office: signed in with a browser, and with a token for what the API does.</summary>
internal sealed partial class Officer : IDisposable
{
    private const string Email = "hr@example.vn";
    private const string TokenField = "__RequestVerificationToken";
    private const string Password = "nine quiet herons wade";

    public Officer(Uri address, string token)
    {
        Token = token;
        Browser = new HttpClient { BaseAddress = address };
        Api = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Token { get; }

    public HttpClient Browser { get; }

    /// <summary>Signed in by the token.</summary>
    public HttpClient Api { get; }

    /// <summary>Somebody of HR: the operator gives them an account and a token beside the running server.</summary>
    public static async Task<Officer> Join(Installation installation, Uri address)
    {
        string[] account = ["user", "create", "--email", Email, "--name", "HR", "--role", "Hr", "--password-stdin"];
        await installation.Run(account, Password);
        return await SignIn(installation, address, Email, Password);
    }

    /// <summary>Whoever joined before, on the program as it was started again.</summary>
    public static Task<Officer> Return(Installation installation, Uri address) =>
        SignIn(installation, address, Email, Password);

    /// <summary>Somebody who has an account.</summary>
    public static async Task<Officer> SignIn(Installation installation, Uri address, string email, string password)
    {
        var officer = new Officer(address, await installation.Run(["token", "create", "--user", email]));
        await officer.Send("/sign-in", ("Email", email), ("Password", password));
        return officer;
    }

    /// <summary>Sends the form of a page, as a browser does.</summary>
    /// <returns>The page that comes back.</returns>
    public async Task<string> Send(string page, params (string Name, string Value)[] typed)
    {
        using var form = new FormUrlEncodedContent(
            typed
                .Append((TokenField, await TokenOf(page.Split('?')[0])))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return await Send(page, form);
    }

    /// <summary>Sends a form with a file.</summary>
    /// <returns>The page that comes back.</returns>
    public async Task<string> Upload(string page, MultipartFormDataContent form)
    {
        using var token = new StringContent(await TokenOf(page));
        form.Add(token, TokenField);
        return await Send(page, form);
    }

    public Task<Stream> Download(string page) => Browser.GetStreamAsync(Address(page));

    private async Task<string> Send(string page, HttpContent form)
    {
        using var answer = await Browser.PostAsync(Address(page), form);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text
            : throw new InvalidOperationException($"{page}: {(int)answer.StatusCode} {Alert().Match(text)}");
    }

    public Task<string> Read(string page) => Browser.GetStringAsync(Address(page));

    /// <summary>What a script of a page may send with each request.</summary>
    public async Task<string> TokenOf(string page) => AntiforgeryToken().Match(await Read(page)).Groups["token"].Value;

    /// <summary>Sends what a script of a page sends.</summary>
    public async Task<JsonElement> SendAsScript(string page, string token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(page))
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.Add("RequestVerificationToken", token);
        return await Answer(await Browser.SendAsync(request), page);
    }

    public Task<JsonElement> Get(string path) => Api.GetFromJsonAsync<JsonElement>(Address(path));

    public Task<JsonElement> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    public Task<JsonElement> Patch(string path, object body) => Send(HttpMethod.Patch, path, body);

    private async Task<JsonElement> Send(HttpMethod method, string path, object? body)
    {
        using var content = body as HttpContent ?? JsonContent.Create(body ?? new { });
        using var request = new HttpRequestMessage(method, Address(path)) { Content = content };
        return await Answer(await Api.SendAsync(request), path);
    }

    private static async Task<JsonElement> Answer(HttpResponseMessage answer, string path)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<JsonElement>(text)
                : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
        }
    }

    /// <returns>The work that does it.</returns>
    public async Task<string> BeginCommit(string import) => WorkOf(await Post($"/api/v1/imports/{import}/commit"));

    /// <summary>Asks seldom enough that the asking costs nothing, and often enough to be exact to a twentieth.</summary>
    public async Task Finish(string work)
    {
        var clock = Stopwatch.StartNew();
        while ((await Get($"/api/v1/work/{work}")).GetProperty("state").GetString() is var state && state != "done")
        {
            if (state is "dead" or "cancelled")
                throw new InvalidOperationException($"Work {work} is {state}.");
            await Task.Delay((int)Math.Clamp(clock.ElapsedMilliseconds / 20, 10, 250));
        }
    }

    public static string WorkOf(JsonElement answer) => answer.GetProperty("workId").GetString()!;

    public void Dispose()
    {
        Browser.Dispose();
        Api.Dispose();
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    /// <summary>What a page says when it refuses.</summary>
    [GeneratedRegex("role=\"alert\".*?</div>", RegexOptions.Singleline, 1000)]
    private static partial Regex Alert();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AntiforgeryToken();
}
