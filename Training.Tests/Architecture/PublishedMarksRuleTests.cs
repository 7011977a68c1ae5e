using System.Reflection;
using Training.Application;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Architecture
{
    /// <summary>Whatever shows or computes marks outside their own sheets reads what is published, and nothing else (P18).</summary>
    public sealed class PublishedMarksRuleTests
    {
        private static readonly string[] Ledger = [typeof(MarkEntry).FullName!, typeof(ISheetsDb).FullName!];

        [Fact]
        public void Nothing_outside_the_sheets_reads_the_ledger_of_marks() =>
            Readers(ApplicationServices.Assembly).ShouldBeEmpty();

        [Fact]
        public void The_rule_catches_a_planted_violation() =>
            Readers(typeof(PublishedMarksRuleTests).Assembly)
                .ShouldContain("Planted.Reports.ReadsTooEarly -> Training.Application.Assessment.Sheets.MarkEntry");

        private static IEnumerable<string> Readers(Assembly assembly)
        {
            var lines =
                from type in LoadedCode.Types
                where type.Assembly.FullName == assembly.FullName || type.Assembly.Name == assembly.GetName().Name
                where type.Namespace.FullName != typeof(MarkEntry).Namespace
                from dependency in type.Dependencies
                where Ledger.Contains(dependency.Target.FullName)
                select $"{type.FullName} -> {dependency.Target.FullName}";
            return lines.Distinct();
        }
    }
}

namespace Planted.Reports
{
    internal static class ReadsTooEarly
    {
        public static decimal? Mark(MarkEntry entry) => entry.Value;
    }
}
