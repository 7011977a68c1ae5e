using Microsoft.AspNetCore.Html;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages;

/// <summary>The half-days of a week as a table in which something is said about each.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Field">Where something is said about one of them.</param>
public sealed record HalfDayGrid(string Name, Func<HalfDayField, IHtmlContent> Field);

/// <param name="Label">What it is called for those who cannot see where it stands.</param>
public sealed record HalfDayField(DayOfWeek Day, DayPart Part, string Label);
