using System.Xml.Linq;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>The examples in the comments of criteria records, which the generator does not read.</summary>
internal static class ParameterExamples
{
    private static readonly Lazy<ILookup<string, XElement>> s_members = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(ParameterExamples).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToLookup(member => member.Attribute("name")!.Value));

    /// <summary>One value, as a text; null where the comment gives none.</summary>
    public static string? Of(Type criteria, string parameter) =>
        s_members.Value[$"T:{criteria.FullName}"]
            .Elements("param")
            .FirstOrDefault(element => element.Attribute("name")?.Value == parameter)?
            .Attribute("example")?.Value;
}
