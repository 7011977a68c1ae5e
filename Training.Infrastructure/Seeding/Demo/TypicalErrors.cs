namespace Training.Infrastructure.Seeding.Demo;

/// <summary>
/// The mistakes that offices make, one to a row, so that HR can see how the import answers each. Rows are told by number:
/// the same list has the same mistakes.
/// </summary>
internal static class TypicalErrors
{
    /// <summary>Columns of <see cref="OfficerSheet"/>.</summary>
    private const int Name = 1;
    private const int Birth = 2;
    private const int Gender = 3;
    private const int IdNumber = 4;
    private const int Phone = 5;
    private const int Email = 6;
    private const int Unit = 16;

    private const int Every = 8;

    /// <param name="number">The number of the row in the list, from 1.</param>
    /// <param name="values">The values of the row, changed in place.</param>
    /// <param name="before">The row before, for a person who is in the list twice.</param>
    public static void Spoil(int number, object?[] values, object?[]? before)
    {
        if (number % Every != 0)
            return;
        switch (number / Every % 12)
        {
            case 0:
                values[IdNumber] = $"{values[IdNumber]}"[..11];
                break;
            case 1:
                values[IdNumber] = $"{values[IdNumber]}".Replace('0', 'O');
                break;
            case 2:
                values[IdNumber] = long.Parse($"{values[IdNumber]}", provider: null);
                break;
            case 3:
                values[Birth] = "02/13/1999";
                break;
            case 4:
                values[Name] = null;
                break;
            case 5:
                values[Unit] = "Phường Không Có";
                break;
            case 6:
                values[Email] = "nguyễn.văn.a@canbo.example";
                break;
            case 7:
                values[Phone] = "030012";
                break;
            case 8:
                values[Gender] = "N";
                break;
            case 9:
                before?.CopyTo(values, 0);
                break;
            case 10:
                values[Birth] = "31/02/1998";
                break;
            default:
                values[Name] = $"\u00A0{values[Name]}\u200B  ";
                break;
        }
    }
}
