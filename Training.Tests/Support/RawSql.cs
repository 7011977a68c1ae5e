namespace Training.Tests.Support;

/// <summary>What someone does who goes to the database past the application.</summary>
internal static class RawSql
{
    /// <summary>Runs the statements; answers the first value of the first row, or null.</summary>
    public static Task<object?> Sql(this TestApp app, string statements) =>
        app.Db(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statements;
            return await command.ExecuteScalarAsync();
        });
}
