using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment.Files;

/// <summary>What the application files of a cohort are checked for (kiểm tra hồ sơ, REC-01), and until when gaps can be filled.</summary>
public sealed class FileCheck(CohortId cohortId, IReadOnlyList<RequiredDocument> documents, DateOnly deadline)
    : AggregateRoot
{
    internal const int MostDocuments = 20;
    private const int LongestName = 120;
    private const int LongestNote = 200;

    private FileCheck()
        : this(default, [], default) { }

    public CohortId CohortId { get; private set; } = cohortId;

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<RequiredDocument> Documents { get; private set; } = documents;

    /// <summary>The last day on which what is missing can be brought.</summary>
    public DateOnly Deadline { get; private set; } = deadline;

    /// <summary>Says from now on what the list says; checks of documents that it no longer names do not count.</summary>
    internal Result<FileCheck> Change(IReadOnlyList<RequiredDocument> documents, DateOnly deadline, DateOnly filingFrom)
    {
        IReadOnlyList<RequiredDocument> cleaned = [.. documents.Select(Clean)];
        List<Error> flaws = [.. cleaned.Index().SelectMany(one => Flaws(one.Item, one.Index, cleaned))];
        if (cleaned.Count > MostDocuments)
            flaws.Add(FileErrors.TooMany.With("most", MostDocuments));
        if (deadline < filingFrom)
            flaws.Add(FileErrors.DeadlineTooEarly.With("from", filingFrom));
        if (flaws.Count > 0)
            return Result<FileCheck>.Refuse(flaws);

        (Documents, Deadline) = (cleaned, deadline);
        Changed();
        return this;
    }

    private static RequiredDocument Clean(RequiredDocument one)
    {
        var (vi, en) = (Vietnamese.Clean(one.NameVi), Vietnamese.Clean(one.NameEn));
        var note = Vietnamese.Clean(one.Note ?? "");
        return one with
        {
            Code = Code.Clean(one.Code),
            NameVi = vi,
            NameEn = en.Length == 0 ? vi : en,
            Note = note.Length == 0 ? null : note,
        };
    }

    private static IEnumerable<Error> Flaws(RequiredDocument one, int index, IReadOnlyList<RequiredDocument> all)
    {
        if (!Code.IsCode(one.Code))
            yield return FileErrors.Document("code_malformed", index, nameof(one.Code));
        else if (all.Take(index).Any(other => other.Code == one.Code))
            yield return FileErrors.Document("code_twice", index, nameof(one.Code)).With("code", one.Code);
        if (one.NameVi.Length == 0)
            yield return FileErrors.Document("name_missing", index, nameof(one.NameVi));
        if (Math.Max(one.NameVi.Length, one.NameEn.Length) > LongestName)
            yield return FileErrors.Document("name_too_long", index, nameof(one.NameVi)).With("longest", LongestName);
        if (one.Note?.Length > LongestNote)
            yield return FileErrors.Document("note_too_long", index, nameof(one.Note)).With("longest", LongestNote);
    }
}
