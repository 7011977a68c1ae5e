using System.CommandLine;
using System.Text.Json;
using MediatR;
using Training.Application.Common;
using Training.Web.Api;

namespace Training.Web.Commands;

/// <summary>What a console verb works with: the line as typed, the application, and where the answer goes.</summary>
internal sealed class Session(IServiceProvider services, ParseResult line, bool json)
{
    private readonly TextWriter _out = line.InvocationConfiguration.Output;
    private readonly TextWriter _err = line.InvocationConfiguration.Error;

    public ParseResult Line => line;

    public IServiceProvider Services => services;

    /// <summary>Sends a request and prints its answer, as JSON or as <paramref name="text"/> says; a refusal goes to stderr.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Send<T>(IRequest<Result<T>> request, Func<T, string> text, CancellationToken ct)
        where T : notnull
    {
        var answer = await services.GetRequiredService<ISender>().Send(request, ct);
        return answer.Succeeded(out var value) ? await Print(value, text) : await Refuse(answer.Errors);
    }

    public async Task<int> Print<T>(T value, Func<T, string> text)
    {
        await _out.WriteLineAsync(json ? JsonSerializer.Serialize(value, ApiJson.Options) : text(value));
        return CommandLine.Done;
    }

    public async Task<int> Refuse(IReadOnlyList<Error> errors)
    {
        var texts = services.GetRequiredService<Texts>();
        foreach (var error in errors)
            await _err.WriteLineAsync($"{texts.Of(error)} ({error.Code})");
        return CommandLine.Refused;
    }
}
