namespace Training.Infrastructure.Persistence;

/// <summary>The database itself refuses to change or remove a line of the ledger of marks, or a step of a grade sheet.</summary>
internal static class LedgerTriggers
{
    private static readonly string[] Tables = ["mark_entry", "sheet_step"];

    public static readonly string[] Sqlite =
    [
        .. Tables.SelectMany(table =>
            new[] { Refusal(table, "unchanged", "update"), Refusal(table, "kept", "delete") }
        ),
    ];

    public static readonly string[] PostgreSql =
    [
        """
            create or replace function ledger_refuse() returns trigger language plpgsql as
            $$ begin raise exception 'the ledger of marks is only ever added to'; end $$
            """,
        .. Tables.Select(table =>
            $"""
                create or replace trigger {table}_unchanged before update or delete or truncate on {table}
                execute function ledger_refuse()
                """
        ),
    ];

    private static string Refusal(string table, string name, string cause) =>
        $"""
            create trigger if not exists {table}_{name} before {cause} on {table}
            begin select raise(abort, 'the ledger of marks is only ever added to'); end
            """;
}
