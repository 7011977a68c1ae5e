namespace Training.Tests.Access;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890", the secret of RFC 6238's examples, in base 32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_examples_of_the_standard_come_out(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Totp.CodeAt(now, Secret).ShouldBe(code);
        Totp.StepOf(code, Secret, now).ShouldBe(seconds / 30);
        Totp.StepOf($"{code[..3]} {code[3..]}", Secret, now).ShouldBe(seconds / 30);
    }

    [Fact]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more()
    {
        var step = TimeSpan.FromSeconds(30);
        var now = DateTimeOffset.FromUnixTimeSeconds(59);

        Totp.StepOf("287082", Secret, now - step).ShouldBe(1);
        Totp.StepOf("287082", Secret, now + step).ShouldBe(1);
        Totp.StepOf("287082", Secret, now + (2 * step)).ShouldBeNull();
    }

    [Fact]
    public void Secrets_have_160_random_bits_in_letters_that_apps_read()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => Totp.NewSecret()).ToList();

        secrets.Distinct().Count().ShouldBe(100);
        secrets.ShouldAllBe(secret =>
            secret.Length == 32 && secret.All(c => char.IsAsciiLetterUpper(c) || c >= '2' && c <= '7')
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("٢٨٧٠٨٢")]
    public void What_is_no_code_is_none(string typed) =>
        Totp.StepOf(typed, Secret, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();
}
