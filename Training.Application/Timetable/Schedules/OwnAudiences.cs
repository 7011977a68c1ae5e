using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Schedules;

/// <summary>
/// The row scope of schedules: a trainee's own are the sessions of each class on the days of the spell in it (P21), an
/// instructor's those they teach. Page, API, offline copy and feed all ask here.
/// </summary>
internal sealed class OwnAudiences(IPublishingDb db, IClassMembers members, IPeopleDirectory people)
{
    public async Task<IReadOnlyList<Audience>> Of(UserId account, CancellationToken ct) =>
        [.. (await Of([account], ct))[account]];

    public async Task<ILookup<UserId, Audience>> Of(IReadOnlyCollection<UserId> accounts, CancellationToken ct)
    {
        var spells = await (
            from member in members.All
            join person in people.All on member.PersonId equals person.Id
            where person.Account != null && accounts.Contains(person.Account.Value)
            orderby member.From
            select new
            {
                person.Account,
                member.ClassId,
                member.From,
                member.Until,
            }
        ).ToListAsync(ct);
        var instructors = await db
            .Instructors.Where(instructor => instructor.Account != null && accounts.Contains(instructor.Account.Value))
            .Select(instructor => new { instructor.Account, instructor.Id })
            .ToListAsync(ct);
        return spells
            .Select(spell =>
                (spell.Account, Audience: new Audience(spell.ClassId.Value, spell.From, spell.Until, Teaches: false))
            )
            .Concat(
                instructors.Select(who =>
                    (who.Account, Audience: new Audience(who.Id.Value, DateOnly.MinValue, Until: null, Teaches: true))
                )
            )
            .ToLookup(pair => pair.Account!.Value, pair => pair.Audience);
    }
}
