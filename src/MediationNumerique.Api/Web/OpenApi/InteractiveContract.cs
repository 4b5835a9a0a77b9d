using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// The contract as the documentation page reads it. The page fills its forms with examples, and sends what it filled in:
/// what it fills in must therefore find something, and be accepted.
/// </summary>
internal static class InteractiveContract
{
    /// <summary>A browser shows the whole of a page.</summary>
    private const int FewResults = 10;

    /// <summary>One of two parameters is needed here, which no contract can say.</summary>
    private const string Orientation = "orienterPersonne";

    private const string WhereThePersonIs = "pres_de_commune";

    private const string Links = "[Accueil](/) · [Guides](/guides) · [Problèmes](/problemes)";

    public static byte[] Of(byte[] contract)
    {
        var document = InlinedContract.Of(Encoding.UTF8.GetString(contract));
        document["info"]!["description"] = $"{Links}\n\n{document["info"]!["description"]}";
        EmptyOptionalParameters(document);
        var schemas = document["components"]!["schemas"]!.AsObject();
        EmptyEnumerations(schemas);

        return Encoding.UTF8.GetBytes(document.ToJsonString(JsonConventions.NewOptions()));
    }

    /// <summary>With every optional filter filled in, the first try would find nothing.</summary>
    private static void EmptyOptionalParameters(JsonNode document)
    {
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);
        foreach (var (operation, parameter) in operations.SelectMany(operation => operation["parameters"]!.AsArray(), (operation, parameter) => (operation, parameter!)))
        {
            var name = (string)parameter["name"]!;
            if (name == "limite")
            {
                parameter["example"] = FewResults;
            }
            else if (parameter["required"] is null && !((string)operation["operationId"]! == Orientation && name == WhereThePersonIs))
            {
                parameter.AsObject().Remove("example");
            }
        }
    }

    /// <summary>The page takes for a parameter the example of its type: a sort order, where the API chooses by the filters.</summary>
    private static void EmptyEnumerations(JsonObject schemas)
    {
        foreach (var schema in schemas.Select(schema => schema.Value!.AsObject()).Where(schema => schema.ContainsKey("enum")))
        {
            schema.Remove("example");
        }
    }
}
