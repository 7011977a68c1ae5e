namespace Training.Infrastructure;

/// <summary>The program cannot start as it is set up; the message tells the operator what to change, and no stack trace does.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException() { }

    public StartRefusedException(string message)
        : base(message) { }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
