using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Training.Benchmarks;

/// <summary>
/// Those who applied to a cohort, as an import made them, with what lists leave out: where they live and what kind of school
/// they come from.
/// </summary>
internal sealed class Applicants(Installation installation, string cohort)
{
    /// <summary>Imports a list as it comes.</summary>
    public static async Task<Applicants> Apply(Installation installation, Officer hr, string cohort, int people)
    {
        var planned = await Cohort.Plan(hr, cohort, Math.Min(people, 10_000));
        await planned.Commit(await planned.Read(await installation.Sample(people, seed: people)));
        var applicants = new Applicants(installation, cohort);
        await applicants.Complete();
        return applicants;
    }

    /// <summary>Puts the policy of the pilot in force.</summary>
    /// <returns>How long judging everybody took, from its start by the ledger until it was seen done.</returns>
    public async Task<TimeSpan> Judge(Officer hr)
    {
        var page = $"/cohorts/{cohort}/eligibility";
        await hr.Send($"{page}?handler=Draft");
        await hr.Send($"{page}?number=1&handler=Force", ("Version", "0"));
        return await Done("JudgeFilesHandler");
    }

    /// <summary>Tries a selection among all of them.</summary>
    /// <returns>How long ranking everybody took, from its start by the ledger until it was seen done.</returns>
    public async Task<TimeSpan> Rank(Officer hr)
    {
        await hr.Post($"/api/v1/cohorts/{cohort}/selection", new { seed = "bench" });
        return await Done("RankApplicantsHandler");
    }

    /// <summary>Everybody is eligible now, with a score in each component, and there are seats in so many cells.</summary>
    public async Task Compete(Officer hr, int cells)
    {
        await hr.Send($"/cohorts/{cohort}/scoring?handler=Draft");
        await hr.Send($"/cohorts/{cohort}/scoring?handler=PutInForce", ("version", "0"));
        await using var connection = await Open();
        await using var command = Command(
            connection,
            $"""
            UPDATE verdict SET outcome = 'Eligible', path = 'A'
            WHERE cohort_id = (SELECT id FROM cohort WHERE code = @cohort);
            INSERT INTO score (candidacy_id, "column", person_id, cohort_id, value, absent, entered_by, entered_at, version)
            SELECT c.id, s."column", c.person_id, c.cohort_id, s.least + c.rowid * 7919 % s.steps * s.step, 0, 'Bench', CURRENT_TIMESTAMP, 1
            FROM candidacy c JOIN cohort k ON k.id = c.cohort_id AND k.code = @cohort
            JOIN (SELECT 'KQHT' AS "column", 500 AS least, 51 AS steps, 10 AS step UNION ALL SELECT 'PV', 5000, 51, 100) s;
            INSERT INTO quota_cell (cohort_id, unit, post, field, seats)
            SELECT * FROM (
                SELECT DISTINCT c.cohort_id, c.details_unit, c.details_post, '', 3
                FROM candidacy c JOIN cohort k ON k.id = c.cohort_id AND k.code = @cohort
                UNION ALL
                SELECT DISTINCT c.cohort_id, c.details_unit, c.details_post, p.open_field_of_study, 2
                FROM candidacy c JOIN cohort k ON k.id = c.cohort_id AND k.code = @cohort JOIN person p ON p.id = c.person_id)
            LIMIT {cells};
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    public Task<int> WithoutVerdict() => Count("v.candidacy_id IS NULL");

    public Task<int> Eligible() => Count("v.outcome = 'Eligible'");

    /// <summary>Seven of ten live in a commune of Hanoi, three in another province; all come from public schools.</summary>
    private async Task Complete()
    {
        await using var connection = await Open();
        await using var command = Command(
            connection,
            """
            UPDATE person SET open_university_kind = 'Public', open_residence = (
                SELECT CASE WHEN p.rowid % 10 < 7
                    THEN 'Thôn ' || (p.rowid % 9 + 1) || ', ' || u.kind || ' ' || u.name || ', TP Hà Nội'
                    ELSE 'Số ' || (p.rowid % 90 + 1) || ' đường Trần Phú, phường Đông Vệ, thành phố Thanh Hóa, tỉnh Thanh Hóa' END
                FROM person p JOIN candidacy c ON c.person_id = p.id JOIN administrative_unit u ON u.id = c.details_unit
                WHERE p.id = person.id)
            WHERE id IN (
                SELECT c.person_id FROM candidacy c JOIN cohort k ON k.id = c.cohort_id WHERE k.code = @cohort)
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    public Task<int> Ranked() =>
        Count(
            "EXISTS (SELECT 1 FROM selection_line l WHERE l.candidacy_id = c.id AND l.outcome IN ('Admitted', 'Reserve'))"
        );

    /// <summary>Nothing of a kind of work is left to do; what was last asked for was asked for before.</summary>
    private async Task<TimeSpan> Done(string kind)
    {
        await using var connection = await Open();
        while (true)
        {
            await using var command = Command(
                connection,
                $"SELECT MAX(started_at) FROM work_item WHERE kind = '{kind}' HAVING MIN(state = 'Done') = 1"
            );
            await using var reader = await command.ExecuteReaderAsync();
            if (await reader.ReadAsync())
                return DateTime.UtcNow - reader.GetDateTime(0);
            await Task.Delay(20);
        }
    }

    private async Task<int> Count(string condition)
    {
        await using var connection = await Open();
        await using var command = Command(
            connection,
            $"""
            SELECT COUNT(*) FROM candidacy c LEFT JOIN verdict v ON v.candidacy_id = c.id
            WHERE c.cohort_id = (SELECT id FROM cohort WHERE code = @cohort) AND {condition}
            """
        );
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@cohort", cohort);
        return command;
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection($"Data Source={installation.Database};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        return connection;
    }
}
