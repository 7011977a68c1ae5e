using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Eligibility.Policies;

namespace Training.Application.Enrolment.Eligibility;

internal static class EligibilityServices
{
    public static IServiceCollection AddEligibility(this IServiceCollection services) =>
        services
            .AddScoped<Verdicts>()
            .AddScoped<Judging>()
            .AddScoped<AnswerVault>()
            .AddScoped<SettledConditions>()
            .AddScoped<DraftEditing>();
}
