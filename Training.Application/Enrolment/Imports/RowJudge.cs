using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>All that bears on the plan of one row: what it says, who else is like it in the file, and who is on file.</summary>
internal sealed record RowCase(RowReading Reading)
{
    /// <summary>Other rows of the file with the same ID number.</summary>
    public IReadOnlyList<int> SameNumber { get; init; } = [];

    /// <summary>Other rows with the same name and birth date, where one of the two has no ID number.</summary>
    public IReadOnlyList<int> SamePerson { get; init; } = [];

    /// <summary>Other rows with the same name and birth date and another ID number.</summary>
    public IReadOnlyList<int> Namesakes { get; init; } = [];

    public KnownPerson? WithNumber { get; init; }
    public IReadOnlyList<KnownPerson> WithNameAndBirth { get; init; } = [];

    /// <summary>What a person decided: someone on file, or someone new.</summary>
    public KnownPerson? SameAs { get; init; }
    public bool IsSomeoneNew { get; init; }
}

/// <summary>Who a row is about, as far as the rules can tell.</summary>
internal sealed record Identified(KnownPerson? Person, IReadOnlyList<KnownPerson> Candidates);

/// <summary>The rules of planning that need nothing but the facts: duplicates, whose row it is, what it changes.</summary>
internal static class RowJudge
{
    /// <summary>What is wrong with the row, seen beside the other rows of the file.</summary>
    public static IReadOnlyList<RowProblem> Problems(RowCase row, SheetLayout layout)
    {
        var problems = row.Reading.Problems.ToList();
        Say(ImportRemarks.NumberTwice, row.SameNumber, ApplicantField.IdNumber);
        Say(ImportRemarks.PersonTwice, row.SamePerson, ApplicantField.FullName);
        Say(ImportRemarks.NamesakeInFile, row.Namesakes, ApplicantField.FullName);
        if (row is { IsSomeoneNew: true, WithNumber: not null })
            problems.Add(About(ImportRemarks.NumberOfSomeoneElse, ApplicantField.IdNumber));
        return problems;

        void Say(Remark remark, IReadOnlyList<int> rows, ApplicantField field)
        {
            if (rows.Count > 0)
                problems.Add(About(remark.With("rows", string.Join(", ", rows)), field));
        }

        RowProblem About(Remark remark, ApplicantField field) => new(remark, field, layout.ColumnOf(field));
    }

    /// <summary>By ID number, unless name and birth date both say otherwise; else by name and birth date, which a person confirms.</summary>
    public static Identified Identify(RowCase row)
    {
        if (row.SameAs is not null)
            return new(row.SameAs, []);
        if (row.IsSomeoneNew)
            return new(Person: null, []);
        if (row.WithNumber is { } known)
            return IsLike(known, row.Reading) ? new(known, []) : new(Person: null, [known]);
        return new(Person: null, row.WithNameAndBirth);
    }

    /// <summary>What will be on file, and what is to be said of what the file wanted and will not get.</summary>
    public static (Applicant After, IReadOnlyList<RowProblem> Remarks) Merge(
        Applicant inFile,
        Applicant onFile,
        KnownPersonPolicy policy,
        bool candidacySettled
    )
    {
        var after = policy.Apply(onFile, inFile);
        List<RowProblem> remarks = [];
        if (candidacySettled && after.Candidacy != onFile.Candidacy)
        {
            after = after with { Candidacy = onFile.Candidacy };
            remarks.Add(new(ImportRemarks.CandidacySettled, Field: null, Column: null));
        }
        var wanted = KnownPersonPolicy.Overwrite.Apply(onFile, inFile);
        if (policy == KnownPersonPolicy.Skip && wanted != onFile)
            remarks.Add(new(ImportRemarks.Skipped, Field: null, Column: null));
        if (policy == KnownPersonPolicy.FillBlanks)
        {
            foreach (var change in FieldChange.Between(after, wanted).Where(change => change.Old is not null))
                remarks.Add(new(ImportRemarks.KeptOnFile, change.Field, Column: null));
        }
        return (after, remarks);
    }

    private static bool IsLike(KnownPerson known, RowReading row) =>
        known.Details.Birth.MayBe(row.Person.Birth)
        || Vietnamese.Fold(known.Details.FullName) == Vietnamese.Fold(row.Person.FullName);
}
