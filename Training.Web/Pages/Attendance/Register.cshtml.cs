using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance;
using Training.Application.Common;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Attendance;

/// <summary>Điểm danh: the register of one session, on the phone of whoever teaches it.</summary>
[Requires(Permission.TakeAttendance)]
[RequestFormLimits(ValueCountLimit = 20_000)] // a hall full of people, nine values each
public sealed class RegisterModel(ISender sender, IActor actor, Moments moments, Texts texts) : PageModel
{
    [FromRoute]
    public SessionId Id { get; set; }

    [BindProperty]
    public IReadOnlyList<RowForm> Rows { get; set; } = [];

    [BindProperty]
    public int? Heads { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RegisterView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What the form says and somebody else was quicker with, by person.</summary>
    public IReadOnlyDictionary<PersonId, Tap> Conflicts { get; private set; } = new Dictionary<PersonId, Tap>();

    /// <summary>Whose taps a shared phone keeps.</summary>
    public UserId? Account => actor.User;

    public bool GivingUpWasRefused { get; private set; }

    public bool MayDecideLeave => actor.Has(Permission.DecideLeave);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Save(_ => false, andThen: null, ct);

    /// <summary>Người chưa ghi đều có mặt.</summary>
    public Task<IActionResult> OnPostRestAsync(CancellationToken ct) => Save(_ => true, andThen: null, ct);

    /// <summary>Người đã tự điểm danh thì có mặt: the instructor has looked, and says so.</summary>
    public Task<IActionResult> OnPostArrivedAsync(CancellationToken ct) =>
        Save(line => line.Arrival is not null, andThen: null, ct);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        Save(_ => false, () => sender.Send(new ConfirmRegister(Id, Heads, Reason), ct), ct);

    /// <summary>Bỏ sổ: it was begun for the wrong session.</summary>
    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken ct)
    {
        if ((await sender.Send(new GiveUpRegister(Id, Reason), ct)).Errors is { Count: > 0 } refused)
        {
            GivingUpWasRefused = true;
            return await Show(this.Refused(refused), ct);
        }

        this.Say(texts["registers.given_up"]);
        return RedirectToPage();
    }

    /// <summary>The script's way to send taps: the changed rows of the same form, answered one by one.</summary>
    public async Task<IActionResult> OnPostTapsAsync(IReadOnlyList<Tap> taps, CancellationToken ct)
    {
        var taken = await sender.Send(new TakeAttendance(Id, taps, Reason), ct);
        return taken.Succeeded(out var outcomes)
            ? new JsonResult(
                outcomes.Select(outcome => new
                {
                    person = outcome.Person.Value,
                    outcome.Letters,
                    outcome.Version,
                    outcome.Conflict,
                    theirs = texts[
                        "registers.set_by",
                        ("mark", RegisterWords.Say(outcome.Letters, texts)),
                        ("name", outcome.By),
                        ("at", moments.Local(outcome.At))
                    ],
                })
            )
            : new JsonResult(
                new { error = texts.Of(taken.Errors[0]), closed = taken.Errors[0].Field == nameof(Reason) }
            )
            {
                StatusCode = taken.Errors[0].Kind == ErrorKind.NotFound ? 404 : 422,
            };
    }

    /// <param name="present">Who is present where the form says nothing of them.</param>
    private async Task<IActionResult> Save(
        Func<RegisterLine, bool> present,
        Func<Task<Result<SessionId>>>? andThen,
        CancellationToken ct
    )
    {
        if (!(await Read(ct)).Succeeded(out var view))
            return NotFound();
        if (!ModelState.IsValid)
            return await Show(new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity }, ct);

        foreach (
            var (row, line) in Rows.Join(view.Lines, row => row.Person, line => line.Person, (row, line) => (row, line))
        )
        {
            if (line.Arrival is not null)
                row.Came();
            if (present(line))
                row.Whole ??= WholeMark.Present;
        }
        var taps = Rows.Select(row => row.Tap(view.Periods)).OfType<Tap>().ToList();
        var taken = await sender.Send(new TakeAttendance(Id, taps, Reason), ct);
        if (!taken.Succeeded(out var outcomes))
            return await Show(this.Refused(taken.Errors), ct);

        var lost = outcomes.Where(outcome => outcome.Conflict).Select(outcome => outcome.Person).ToHashSet();
        foreach (var outcome in outcomes.Where(outcome => !outcome.Conflict))
            Rows.First(row => row.Person == outcome.Person).Stands(outcome); // typed over that, if the form comes back
        Conflicts = taps.Where(tap => lost.Contains(tap.Person)).ToDictionary(tap => tap.Person);
        if (lost.Count > 0)
            return await Show(this.Refused([new Error("registers.conflicts", ErrorKind.Conflict)]), ct);
        if (andThen is not null && (await andThen()).Errors is { Count: > 0 } refused)
            return await Show(this.Refused(refused), ct);

        this.Say(texts[andThen is null ? "registers.saved" : "registers.confirmed"]);
        return RedirectToPage();
    }

    private Task<Result<RegisterView>> Read(CancellationToken ct) => sender.Send(new ShowRegister(Id), ct);

    /// <summary>After a refusal what was typed is shown again, with the versions that it was typed over.</summary>
    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var found = await Read(ct);
        if (!found.Succeeded(out var view))
            return this.Refused(found.Errors);

        View = view;
        var typed = Rows.ToLookup(row => row.Person);
        var keep = answer is PageResult { StatusCode: >= 400 } && Conflicts.Count == 0;
        Rows =
        [
            .. view.Lines.Select(line =>
                keep && typed[line.Person].FirstOrDefault() is { } row ? row : RowForm.Of(line, view.Periods)
            ),
        ];
        return answer;
    }
}
