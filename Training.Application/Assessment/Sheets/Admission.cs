using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What was decided about somebody outside the sheet, and binds whoever marks them.</summary>
/// <param name="Exempt">From the module, by decision (SCO-08).</param>
/// <param name="Barred">From this exam, by the signed list of its first sitting (ATT-01).</param>
internal readonly record struct Admission(bool Exempt = false, bool Barred = false)
{
    private static readonly Mark ByList = new(MarkState.Barred);

    /// <summary>What stands in the cell, whatever is in the ledger so far.</summary>
    public Mark Over(Mark written) => Barred && written.State != MarkState.Exempt ? ByList : written;

    /// <summary>Why this mark cannot be written; null where it can.</summary>
    public Error? Against(Mark mark) =>
        mark.State == MarkState.Exempt
            ? Exempt
                ? null
                : SheetRefusals.ExemptionMissing
            : Barred && !mark.IsEmpty && mark != ByList
                ? SheetRefusals.BarredByList
                : null;
}
