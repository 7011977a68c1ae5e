namespace Training.Application.Upkeep;

/// <summary>
/// Which backups are kept: the last of each of 14 days, for whoever notices a mistake after the longest holidays (Tết), and
/// the last of each of 8 weeks, for one that shows only when the term is looked back on. Days and weeks without a backup do
/// not count, so that an installation that stood still loses nothing.
/// </summary>
internal static class BackupRotation
{
    public const int Days = 14;
    public const int Weeks = 8;

    /// <returns>Those that may go.</returns>
    public static IReadOnlyList<KeptBackup> Superfluous(IReadOnlyCollection<KeptBackup> backups) =>
        [
            .. backups
                .Except(LastOfEach(backups, backup => backup.MadeAt.Date, Days))
                .Except(LastOfEach(backups, backup => MondayBefore(backup.MadeAt.Date), Weeks)),
        ];

    private static IEnumerable<KeptBackup> LastOfEach(
        IEnumerable<KeptBackup> backups,
        Func<KeptBackup, DateTime> period,
        int periods
    ) =>
        backups
            .GroupBy(period)
            .OrderByDescending(group => group.Key)
            .Take(periods)
            .Select(group => group.MaxBy(backup => backup.MadeAt)!);

    private static DateTime MondayBefore(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
