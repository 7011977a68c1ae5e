using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary><c>Access:SecondFactor</c>: whether those who could do most harm must have a second factor (ASVS 6.3.3).</summary>
public sealed record SecondFactorPolicy(bool IsRequired)
{
    public bool Demands(IEnumerable<Role> roles) => IsRequired && roles.Any(IsPrivileged);

    /// <summary>Accounts and marks: whoever takes over one of these takes over the others' or what they earned.</summary>
    public static bool IsPrivileged(Role role) => role is Role.Administrator or Role.ExamOffice;
}
