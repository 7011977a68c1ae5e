namespace Training.Infrastructure.Persistence;

/// <summary>The database itself refuses to change or remove a row of the trail, or to turn its head back.</summary>
internal static class AuditTriggers
{
    public static readonly string[] Sqlite =
    [
        Refusal("audit_entry_unchanged", "update on audit_entry", condition: ""),
        Refusal("audit_entry_kept", "delete on audit_entry", condition: ""),
        Refusal("audit_head_kept", "delete on audit_head", condition: ""),
        Refusal("audit_head_forward", "update on audit_head", "when new.sequence <= old.sequence"),
    ];

    public static readonly string[] PostgreSql =
    [
        """
            create or replace function audit_refuse() returns trigger language plpgsql as
            $$ begin raise exception 'the audit trail is only ever added to'; end $$
            """,
        """
            create or replace trigger audit_entry_unchanged before update or delete or truncate on audit_entry
            execute function audit_refuse()
            """,
        """
            create or replace trigger audit_head_kept before delete or truncate on audit_head
            execute function audit_refuse()
            """,
        """
            create or replace trigger audit_head_forward before update on audit_head
            for each row when (new.sequence <= old.sequence) execute function audit_refuse()
            """,
    ];

    private static string Refusal(string name, string cause, string condition) =>
        $"""
            create trigger if not exists {name} before {cause} {condition}
            begin select raise(abort, 'the audit trail is only ever added to'); end
            """;
}
