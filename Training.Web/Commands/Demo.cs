using System.CommandLine;
using MediatR;
using Training.Application.Common;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;
using Training.Infrastructure;
using Training.Infrastructure.Persistence;
using Training.Web.Demo;

namespace Training.Web.Commands;

internal sealed class Demo()
    : Verb("demo", "Loads made-up people if the data directory is empty, then serves as without a verb.")
{
    /// <summary>The accounts that it prints are to be tried at once, without an app on a phone.</summary>
    private static readonly string[] Defaults = ["--Access:SecondFactor=Optional"];

    private static readonly Option<int> Months = new("--months")
    {
        Description = "Phases that begin within so many months are planned, to their end.",
        DefaultValueFactory = _ => 5,
    };
    private static readonly Option<bool> Draft = new("--draft") { Description = "The timetable is not published." };
    private static readonly Option<int?> Trainees = new("--trainees")
    {
        Description =
            "One cohort of so many that is taught, and no other; else four of 250, for the last of which 1,000 apply.",
    };

    protected override IEnumerable<Option> Options => [Months, Draft, Trainees];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var builder = TrainingServices.Builder([.. Defaults, .. call.Settings]);
        var clock = new DemoClock(new ProgrammeClock(builder.Configuration));
        builder.Services.AddSingleton<TimeProvider>(clock);
        await using var app = builder.Build();
        await app.Services.OpenTrainingDb(ct);
        var output = call.Line.InvocationConfiguration.Output;
        var file = new DemoAccountFile(app.Services.GetRequiredService<DataDirectory>());
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var loaded = await Load(scope.ServiceProvider, clock, call.Line, file, ct);
            if (loaded.Errors.Count > 0)
                return await new Session(scope.ServiceProvider, call.Line, json: false).Refuse(loaded.Errors);
        }
        var accounts = await file.Read(ct);
        app.UseTraining();
        app.Lifetime.ApplicationStarted.Register(() =>
            DemoWelcome.Print(output, app.Urls.First(), accounts, file.File)
        );
        await app.RunAsync();
        return CommandLine.Done;
    }

    private static Task<Result<bool>> Load(
        IServiceProvider services,
        DemoClock clock,
        ParseResult line,
        DemoAccountFile file,
        CancellationToken ct
    )
    {
        var output = line.InvocationConfiguration.Output;
        services.GetRequiredService<ScopedActor>().Actor = new TrustedActor(User: null, "demo");
        var (sender, runner) = (services.GetRequiredService<ISender>(), services.GetRequiredService<IWorkRunner>());
        var (hand, work) = (new DemoHand(services), new DemoWork(sender, runner));
        var messages = new DemoMessages(services, sender);
        var (months, draft) = (line.GetValue(Months), line.GetValue(Draft));
        var began = clock.GetTimestamp();
        return new Demonstration(
            sender,
            hand,
            work,
            new DemoDiary(clock, work, Say),
            new DemoTaught(
                sender,
                new DemoPeople(sender, runner, file),
                new DemoTimetable(sender, work, DemoTaught.Cohort, months),
                draft ? null : new DemoTerm(hand, messages, clock, DemoTaught.Cohort)
            ),
            messages,
            services.GetRequiredService<IUnitCatalogue>(),
            clock
        ).Load(line.GetValue(Trainees), ct);

        void Say(string stage) => output.WriteLine($"{clock.GetElapsedTime(began).TotalSeconds, 6:0.0} s  {stage}");
    }
}
