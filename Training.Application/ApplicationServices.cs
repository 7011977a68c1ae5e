using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Access;
using Training.Application.Assessment;
using Training.Application.Assessment.Results;
using Training.Application.Attendance;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Imports;
using Training.Application.Messages;
using Training.Application.People;
using Training.Application.Reporting;
using Training.Application.Timetable;
using Training.Application.Work.Contracts;

namespace Training.Application;

public static class ApplicationServices
{
    public static Assembly Assembly { get; } = typeof(ApplicationServices).Assembly;

    public static IServiceCollection AddTrainingApplication(this IServiceCollection services) =>
        services
            .AddContracts()
            .AddSingleton<UnitCatalogue.Kept>()
            .AddScoped<PersonalFile>()
            .AddScoped<PeopleFinder>()
            .AddScoped<PersonRows>()
            .AddScoped<PersonEvents>()
            .AddScoped<ScopedActor>()
            .AddScoped<Common.Spreadsheets.FileReception>()
            .AddScoped<Common.Spreadsheets.WorkbookSeal>()
            .AddAccess()
            .AddScoped<Enrolment.Seating>()
            .AddScoped<Enrolment.Acts>()
            .AddScoped<Enrolment.Facts.StepsTaken>()
            .AddScoped<Enrolment.Facts.FileGaps>()
            .AddScoped<Enrolment.Allocation.AllocationDraft>()
            .AddScoped<Enrolment.Invitations.InvitationDraft>()
            .AddScoped<Enrolment.Scoring.ApplicantScores>()
            .AddScoped<Enrolment.Scoring.ScoreDecisions>()
            .AddScoped<Enrolment.Scoring.Workbook.ScoreWorkbookReviews>()
            .AddScoped<Enrolment.Files.WholeFiles>()
            .AddScoped<Enrolment.Files.DocumentFindings>()
            .AddSingleton<Enrolment.Selection.OpenRankings>()
            .AddScoped<Enrolment.Selection.SelectionInput>()
            .AddScoped<Enrolment.Selection.SelectionReasons>()
            .AddScoped<Enrolment.Selection.SelectionFreeze>()
            .AddScoped<Enrolment.Selection.SeatsLeft>()
            .AddScoped<Enrolment.Selection.Letters.ApplicantLetters>()
            .AddScoped<Enrolment.Reserve.OfferAnswers>()
            .AddScoped<Enrolment.Rechecks.RecheckDeadlines>()
            .AddScoped<Enrolment.Rechecks.RecheckOwners>()
            .AddScoped<Enrolment.Rechecks.RecheckCorrecting>()
            .AddScoped<Enrolment.Rechecks.RecheckVerdict>()
            .AddScoped<Enrolment.Rechecks.KeptVerdicts>()
            .AddScoped<Enrolment.Invitations.TraineeAccounts>()
            .AddScoped<Work.RecurringStarts>()
            .AddScoped<Audit.AuditWalk>()
            .AddEligibility()
            .AddImports()
            .AddTimetable()
            .AddAttendance()
            .AddAssessment()
            .AddResults()
            .AddMessages()
            .AddValidatorsFromAssembly(Assembly, includeInternalTypes: true)
            .AddHandlers()
            .AddMediatR(AddBehaviours);

    private static void AddBehaviours(MediatRServiceConfiguration mediatR)
    {
        mediatR
            .RegisterServicesFromAssembly(Assembly)
            .AddOpenBehavior(typeof(AuthorisationBehaviour<,>)) // outermost first
            .AddOpenBehavior(typeof(ValidationBehaviour<,>))
            .AddOpenBehavior(typeof(UnitOfWorkBehaviour<,>))
            .AddOpenBehavior(typeof(LoggingBehaviour<,>));
        mediatR.TypeEvaluator = _ => false; // the handlers are there already
    }

    /// <summary>In one pass. MediatR itself compares each handler with each request, which was a fifth of a start.</summary>
    private static IServiceCollection AddHandlers(this IServiceCollection services)
    {
        var pairs =
            from type in Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from port in type.GetInterfaces()
            where port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            select (port, type);
        foreach (var (port, type) in pairs)
            services.AddTransient(port, type);
        return services;
    }

    /// <summary>Whatever implements an interface of a module's <c>Contracts</c> serves it, once per request.</summary>
    private static IServiceCollection AddContracts(this IServiceCollection services)
    {
        var pairs =
            from type in Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from port in type.GetInterfaces()
            where
                !port.IsGenericType
                && port != typeof(IHasSubject) // told by the payloads of work
                && port.Namespace is { } space
                && space.EndsWith(".Contracts", StringComparison.Ordinal)
            select (port, type);
        foreach (var (port, type) in pairs)
            services.AddScoped(port, type);
        return services;
    }
}
