using Microsoft.Extensions.Configuration;
using Training.Infrastructure;
using Training.Infrastructure.Configuration;

namespace Training.Tests.Configuration;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Mail:Hots", "mail.example", "Mail:Hots is not a setting")]
    [InlineData("Training:Data:Directory", "x", "Training:Data:Directory is not a setting")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider cannot be 'Oracle'; it is Sqlite or PostgreSql")]
    [InlineData("database:provider", "sqlite", "Database:Provider cannot be 'sqlite'")]
    [InlineData("Database:Provider", "PostgreSql", "ConnectionStrings:Training is missing")]
    [InlineData("Mail:Mode", "", "Mail:Mode cannot be ''; it is Pickup or Smtp")]
    [InlineData("Mail:Port", "70000", "Mail:Port cannot be '70000'; it is a whole number from 1 to 65535")]
    [InlineData("Mail:From", "nobody", "Mail:From")]
    [InlineData("Mail:Archive:Host", "imap.example", "Mail:Archive:Password is missing")]
    [InlineData("Webhook:Url", "http://gateway.example", "Webhook:Url cannot be 'http://gateway.example'")]
    [InlineData("Webhook:Url", "https://gateway.example", "Webhook:Secret is missing")]
    [InlineData("Push:Subject", "office", "Push:Subject cannot be 'office'")]
    [InlineData("Webhook:Secret", "c2hvcnQ=", "Webhook:Secret cannot be as set")]
    [InlineData("Programme:TimeZone", "Asia/Hanoi", "Programme:TimeZone cannot be 'Asia/Hanoi'")]
    [InlineData("Programme:Language", "fr", "Programme:Language cannot be 'fr'; it is vi or en")]
    [InlineData("Work:Workers", "many", "Work:Workers")]
    public void A_wrong_setting_is_named(string key, string value, string message) =>
        Should.Throw<StartRefusedException>(() => Settings.Check(With((key, value)))).Message.ShouldContain(message);

    [Fact]
    public void All_wrong_settings_are_named_at_once() =>
        Should
            .Throw<StartRefusedException>(() => Settings.Check(With(("Mail:Mode", "Fax"), ("Work:Workers", "-1"))))
            .Message.Split(Environment.NewLine)
            .Length.ShouldBe(2);

    [Fact]
    public void Right_settings_and_the_settings_of_others_pass() =>
        Settings.Check(
            With(
                ("Training:DataDirectory", "/srv/training"),
                ("Mail:Mode", "Smtp"),
                ("Mail:Host", "mail.example.vn"),
                ("Programme:TimeZone", "Asia/Ho_Chi_Minh"),
                ("MAIL", "/var/mail/somebody"), // set by many shells
                ("Logging:LogLevel:Default", "Debug")
            )
        );

    [Fact]
    public void A_password_is_never_repeated() =>
        Should
            .Throw<StartRefusedException>(() => Settings.Check(With(("Mail:Pasword", "s3cret!"), ("Mail:Mode", "x"))))
            .Message.ShouldNotContain("s3cret!");

    private static IConfiguration With(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
}
