using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Training.Benchmarks;

/// <summary>Someone of the HR office: signed in with a browser, and with a token for what the API does.</summary>
internal sealed partial class Officer : IDisposable
{
    private const string Email = "hr@example.vn";
    private const string Password = "nine quiet herons wade";

    private readonly HttpClient _api;

    public Officer(Uri address, string token)
    {
        Token = token;
        Browser = new HttpClient { BaseAddress = address };
        _api = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        _api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Token { get; }

    public HttpClient Browser { get; }

    /// <summary>The operator gives them an account and a token beside the running server, then they sign in.</summary>
    public static async Task<Officer> Join(Installation installation, Uri address)
    {
        string[] account = ["user", "create", "--email", Email, "--name", "HR", "--role", "Hr", "--password-stdin"];
        await installation.Run(account, Password);
        var officer = new Officer(address, await installation.Run(["token", "create", "--user", Email]));
        await officer.Send("/sign-in", ("Email", Email), ("Password", Password));
        return officer;
    }

    /// <summary>Sends the form of a page, as a browser does.</summary>
    public async Task Send(string page, params (string Name, string Value)[] typed)
    {
        var html = await Browser.GetStringAsync(Address(page.Split('?')[0]));
        using var form = new FormUrlEncodedContent(
            typed
                .Append(("__RequestVerificationToken", AntiforgeryToken().Match(html).Groups["token"].Value))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var answer = await Browser.PostAsync(Address(page), form);
        answer.EnsureSuccessStatusCode();
    }

    public Task<JsonElement> Get(string path) => _api.GetFromJsonAsync<JsonElement>(Address(path));

    public async Task<JsonElement> Post(string path, object? body = null)
    {
        using var content = body as HttpContent ?? JsonContent.Create(body ?? new { });
        using var answer = await _api.PostAsync(Address(path), content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
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
        _api.Dispose();
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AntiforgeryToken();
}
