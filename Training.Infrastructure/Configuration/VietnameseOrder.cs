namespace Training.Infrastructure.Configuration;

/// <summary>Sort keys of names need ICU's Vietnamese order; without it every list would be in a wrong one, in silence.</summary>
internal static class VietnameseOrder
{
    public static void Check()
    {
        try
        {
            // ă stands between a and b; compared by code point it would come after z.
            if (Vietnamese.Culture.CompareInfo.Compare("ăn", "bà") < 0)
                return;
        }
        catch (Exception e) when (e is TypeInitializationException or System.Globalization.CultureNotFoundException)
        {
            // said below
        }
        throw new StartRefusedException(
            "The culture vi-VN is missing. Install ICU (on Debian and Ubuntu the package libicu-dev or libicu with a number) "
                + "and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset."
        );
    }
}
