using System.Xml.Linq;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The comments of criteria records, of which the generator reads the texts of parameters only.</summary>
internal static class ParameterTexts
{
    private static readonly Lazy<ILookup<string, XElement>> s_members = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(ParameterTexts).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToLookup(member => member.Attribute("name")!.Value));

    /// <summary>One value, as a text; null where the comment gives none.</summary>
    public static string? ExampleOf(Type criteria, string parameter) => Find(criteria, parameter)?.Attribute("example")?.Value;

    /// <summary>What holds where it is not given, as a text; null where that depends.</summary>
    public static string? DefaultOf(Type criteria, string parameter) => Find(criteria, parameter)?.Attribute("default")?.Value;

    public static string? TextOf(Type criteria, string parameter) => Find(criteria, parameter)?.Value.Trim();

    private static XElement? Find(Type criteria, string parameter) =>
        s_members.Value[$"T:{criteria.FullName}"].Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter);
}
