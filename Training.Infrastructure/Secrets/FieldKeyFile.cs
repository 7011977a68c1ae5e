namespace Training.Infrastructure.Secrets;

/// <summary>Where the keys of sealed fields are: in the data directory, or where <c>Training:FieldKeyFile</c> says.</summary>
internal sealed record FieldKeyFile(string Path);
