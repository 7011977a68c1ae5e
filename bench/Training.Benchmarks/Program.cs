using System.CommandLine;
using Training.Application.Timetable.Solving;
using Training.Benchmarks;
using Training.Benchmarks.Solving;

var output = new Option<string?>("--output") { Description = "Also writes the JSON to this file." };
var people = new Option<int>("--people")
{
    Description = "How many people there are at most.",
    DefaultValueFactory = _ => 100_000,
};

var count = new Option<int>("--count") { Description = "How many kills.", DefaultValueFactory = _ => 100 };

var enrolment = Benchmark(
    "enrolment",
    "Start, imports, allocation, list and search: how fast, and in how much memory.",
    people,
    (installation, report, line) => new EnrolmentBenchmark(installation, report, line.GetValue(people)).Run()
);
var kills = Benchmark(
    "kills",
    "Kills the program at random moments of a commit and looks what is left.",
    count,
    (installation, report, line) => new KillsBenchmark(installation, report, line.GetValue(count)).Run()
);
var selection = Benchmark(
    "selection",
    "Verdicts on 1,000 applicants and on many more, and their ranking: how fast, and in how much memory.",
    people,
    (installation, report, line) => new SelectionBenchmark(installation, report, line.GetValue(people)).Run()
);
var timetable = Benchmark(
    "timetable",
    "Publication, schedules, calendar feed and board of 25 classes.",
    size: null,
    (installation, report, _) => new TimetableBenchmark(installation, report).Run()
);
var assessment = Benchmark(
    "assessment",
    "Grade sheets, saved and pasted cells, and the results of 1,000 trainees.",
    size: null,
    (installation, report, _) => new AssessmentBenchmark(installation, report).Run()
);
var messages = Benchmark(
    "messages",
    "Letters a second, on both databases.",
    size: null,
    (installation, report, _) => new MessagesBenchmark(installation, report).Run()
);
var experiments = new Argument<string[]>("experiments") { Description = "E2, E3, E5, E6, E11; all if none is named." };
experiments.AcceptOnlyFromAmong("E2", "E3", "E5", "E6", "E11");
var faults = Benchmark(
    "faults",
    "Letters while the program is killed, stopped and frozen, and the mail server fails.",
    experiments,
    (installation, report, line) => new FaultsBenchmark(installation, report).Run(line.GetValue(experiments) ?? [])
);
var seeds = new Option<int>("--seeds")
{
    Description = "How many instances of each kind, or runs of each instance.",
    DefaultValueFactory = _ => 20,
};
var moves = new Option<long>("--moves")
{
    Description = "Changes that a search tries.",
    DefaultValueFactory = _ => SearchSettings.DefaultMoves,
};
var use = new Option<double?>("--use") { Description = "Room use, such as 0.9; without it 0.85, 0.90 and 0.95." };
var whole = new Option<bool>("--whole") { Description = "Each search ends at its first plan without a violation." };
var solver = Computation(
    "solver",
    "Whole timetables of generated programmes: how soon, how good, and in how much memory.",
    [seeds, moves, use, whole],
    (report, line) =>
        new SolverBenchmark(
            report,
            line.GetValue(seeds),
            line.GetValue(moves),
            line.GetValue(use) is { } one ? [one] : [0.85, 0.90, 0.95],
            line.GetValue(whole)
        ).Run()
);
var repair = Computation(
    "repair",
    "Two weeks of illness in generated programmes: how soon, proven or not, and explained where it cannot be.",
    [seeds],
    (report, line) => new RepairBenchmark(report, line.GetValue(seeds)).Run()
);
var folder = new Argument<string>("folder") { Description = "Where the instances are (*.ctt)." };
var seconds = new Option<int>("--seconds")
{
    Description = "How long each run may take.",
    DefaultValueFactory = _ => 60,
};
var cbctt = Computation(
    "cbctt",
    "The same search on instances of curriculum-based course timetabling, with the cost of UD2.",
    [folder, seconds, seeds],
    (report, line) =>
        new CttBenchmark(report, line.GetValue(folder)!, line.GetValue(seconds), line.GetValue(seeds)).Run()
);
var root = new RootCommand("Runs the real program, published for Release, or a part of it, and measures it.")
{
    enrolment,
    timetable,
    assessment,
    selection,
    messages,
    faults,
    kills,
    solver,
    repair,
    cbctt,
};
return await root.Parse(args).InvokeAsync();

Command Benchmark(string name, string purpose, Symbol? size, Func<Installation, Report, ParseResult, Task> run)
{
    var command = new Command(name, purpose) { output };
    if (size is Option option)
        command.Add(option);
    if (size is Argument argument)
        command.Add(argument);
    command.SetAction(
        async (line, _) =>
        {
            var program = await PublishedProgram.Publish();
            using var installation = new Installation(program);
            var report = new Report(name);
            await run(installation, report, line);
            return await report.Close(line.GetValue(output));
        }
    );
    return command;
}

Command Computation(string name, string purpose, IReadOnlyList<Symbol> sizes, Action<Report, ParseResult> run)
{
    var command = new Command(name, purpose) { output };
    foreach (var option in sizes.OfType<Option>())
        command.Add(option);
    foreach (var argument in sizes.OfType<Argument>())
        command.Add(argument);
    command.SetAction(
        async (line, _) =>
        {
            var report = new Report(name);
            run(report, line);
            return await report.Close(line.GetValue(output));
        }
    );
    return command;
}
