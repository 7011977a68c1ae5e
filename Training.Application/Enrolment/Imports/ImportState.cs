namespace Training.Application.Enrolment.Imports;

public enum ImportState
{
    /// <summary>The file is being read and each row planned; nothing is written to anyone's file.</summary>
    Planning,

    /// <summary>Text from before Unicode was found; a person decides whether it is converted (ENC-03).</summary>
    AwaitingEncoding,

    /// <summary>No header with names and birth dates was found; a person shows where the list stands.</summary>
    AwaitingColumns,

    /// <summary>Every row has its plan, and rows can be corrected.</summary>
    Planned,

    Committing,

    /// <summary>What could go in went in; rows with errors wait here until they are corrected and committed in their turn.</summary>
    Committed,

    Undoing,
    Undone,
}
