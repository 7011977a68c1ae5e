namespace Training.Application.Messages.Contracts;

/// <summary>Days as letters name them.</summary>
public static class LetterDays
{
    public static string Day(this ILetterTexts texts, string language, DateOnly day) =>
        texts.In(
            language,
            "messages.day",
            ("weekday", texts.In(language, $"messages.weekday_{(int)day.DayOfWeek}")),
            ("date", day)
        );
}
