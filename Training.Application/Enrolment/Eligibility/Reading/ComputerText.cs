using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Eligibility.Reading;

/// <summary>Reads words about computing skills.</summary>
internal static partial class ComputerText
{
    /// <summary>Whether they show office skills; null where they cannot be told.</summary>
    public static bool? ShowsSkill(string text)
    {
        var folded = Vietnamese.Fold(text);
        if (Nothing().IsMatch(folded))
            return false;
        if (Doubt().IsMatch(folded))
            return null;
        return Skill().IsMatch(folded) ? true : null;
    }

    [GeneratedRegex(
        @"^(khong|chua|no|none)( co| biet)?( chung chi)?( tin hoc)?\.?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Nothing();

    /// <summary>"Chưa có chứng chỉ CNTT", "đang học tin học văn phòng": the words of a skill are there, the skill may not be.</summary>
    [GeneratedRegex(@"\b(khong|chua|dang hoc|se bo sung|no|not)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"^(co|x|yes)$|\b(tin hoc|van phong|cntt|cong nghe thong tin|mos|ic3|icdl|word|excel|office|ung dung|co ban|nang cao|[abc])\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Skill();
}
