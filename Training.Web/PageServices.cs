using System.Text.Encodings.Web;
using System.Text.Unicode;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.Messages.Contracts;
using Training.Web.Links;

namespace Training.Web;

internal static class PageServices
{
    /// <summary>What the pages need beside the use cases: languages, moments, forms that cannot be forged.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddLanguages(configuration)
            .AddSingleton<Texts>()
            .AddSingleton<Moments>()
            .AddSingleton<DeviceCookie>()
            .AddSingleton<IUnsubscribeLinks, UnsubscribeLinks>()
            .AddSingleton<IOfferLinks, OfferLinks>()
            .AddSingleton<IOutcomeLinks, OutcomeLinks>()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddAntiforgery(options =>
            {
                options.Cookie.Name = "antiforgery";
                options.SuppressXFrameOptionsHeader = true; // SecurityHeaders says it for every response
            })
            .AddProblemDetails()
            .AddRazorPages()
            .AddMvcOptions(options => options.Filters.Add<HandledMethods>());
        return services;
    }
}
