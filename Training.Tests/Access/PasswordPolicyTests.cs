using CsCheck;

namespace Training.Tests.Access;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("mưa nhỏ trên mái ngói")]
    [InlineData("correct horse battery staple")]
    [InlineData("zo7kexwubjvydm")]
    [InlineData("ăn phở lúc sáu giờ sáng")]
    public void A_sentence_of_ones_own_is_taken_whatever_it_is_made_of(string password) =>
        PasswordPolicy.Fault(password, "Trần Thu Hương", "huongtt@hanoi.vn").ShouldBeNull();

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!2024")]
    [InlineData("matkhau123456")]
    [InlineData("M@tKhau#2026!")]
    [InlineData("anhyeuem2024!")]
    [InlineData("qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("001203004567")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("hanoi-training")]
    [InlineData("HaNoi!HaNoi!2026")]
    [InlineData("tranthuhuong1990")]
    [InlineData("Huong.Tran.Thu.1")]
    [InlineData("huongtt@hanoi")]
    public void What_is_guessed_first_is_refused(string password) =>
        PasswordPolicy
            .Fault(password, "Trần Thu Hương", "huongtt@hanoi.vn")
            .ShouldNotBeNull()
            .Code.ShouldBe("access.password_too_easy");

    [Fact]
    public void Three_thousand_common_words_with_the_usual_endings_are_refused()
    {
        string[] endings =
        [
            "123456",
            "@123456",
            "2024",
            "@2025",
            "!2026",
            "123!@#",
            "1234567890",
            "000000",
            "111111",
            "!!!",
        ];
        var guesses =
            from word in CommonWords.All
            from ending in endings
            let guess = $"{char.ToUpperInvariant(word[0])}{word[1..]}{ending}"
            where guess.Length >= PasswordPolicy.Shortest
            select guess;

        var tried = guesses.ToList();

        tried.Count.ShouldBeGreaterThan(1000);
        tried.Where(guess => PasswordPolicy.Fault(guess) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Twelve_characters_are_the_least_and_any_up_to_128_are_taken()
    {
        PasswordPolicy.Fault("zo7kexwubjv").ShouldBe(AccessErrors.PasswordShort.With("length", 11).With("least", 12));
        PasswordPolicy.Fault(string.Concat(Enumerable.Repeat("zo7kexwubjvydmhp", 8))).ShouldBeNull();
        PasswordPolicy.Fault(new string('x', 129)).ShouldNotBeNull().Code.ShouldBe("access.password_long");
    }

    [Fact]
    public void Sixteen_random_letters_are_taken_and_nothing_typed_breaks_the_check()
    {
        Gen.Char['a', 'z']
            .Array[24]
            .Select(letters => new string(letters))
            .Sample(password => PasswordPolicy.Fault(password) is null, iter: 500);
        Gen.String[0, 140].Sample(password => _ = PasswordPolicy.Fault(password, password), iter: 2000);
    }
}
