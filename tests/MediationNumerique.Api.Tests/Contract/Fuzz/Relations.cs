using System.Globalization;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>
/// What ties values together, which a schema cannot say and the contract says in words: requests that it accepts are made
/// to follow it.
/// </summary>
internal static class Relations
{
    /// <summary>The only host where files may be fetched, by the settings of the server.</summary>
    private const string AllowedFile = $"http://{Intake.One.WritableApi.AllowedHost}/lieux.csv";

    public static void OfQuery(string path, Dictionary<string, List<string>> query)
    {
        if (path.EndsWith("/orientation", StringComparison.Ordinal) && !query.ContainsKey("pres_de") && !query.ContainsKey("pres_de_commune"))
        {
            query["pres_de"] = ["45.75,4.85"];
        }
        if (query.TryGetValue("ids", out var ids))
        {
            // A sheet has three places at most.
            query["ids"] = [.. ids.Take(3)];
        }
        if (query.ContainsKey("pres_de"))
        {
            query.Remove("pres_de_commune");
        }
        if (!query.ContainsKey("pres_de") && !query.ContainsKey("pres_de_commune"))
        {
            query.Remove("rayon");
            RemoveSort(query, "distance");
        }
        if (query.TryGetValue("q", out var words))
        {
            // At most ten words.
            words[0] = string.Join(' ', words[0].Split(' ').Take(2));
        }
        else
        {
            RemoveSort(query, "pertinence");
        }
        if (query.TryGetValue("bbox", out var box))
        {
            box[0] = SouthFirst(box[0]);
        }
        if (query.ContainsKey("point"))
        {
            query.Remove("q");
            query.Remove("code_postal");
        }
        if (query.TryGetValue("format", out var format) && format[0] is "csv" or "ndjson")
        {
            // What has no place in such a form.
            query.Remove("facettes");
        }
        if (format is ["csv"])
        {
            query.Remove("champs");
        }
    }

    public static void OfBody(JsonObject body, JsonObject properties, bool isPatch, Dice dice)
    {
        foreach (var (name, value) in body.ToList())
        {
            // A pattern says nearly what an address is: not which host names there can be.
            if (value is JsonValue text && text.TryGetValue(out string? address) && address.Contains("://", StringComparison.Ordinal) && !Uri.TryCreate(address, UriKind.Absolute, out _))
            {
                body[name] = "https://exemple.fr/page?a=b";
            }
        }
        if (body["latitude"] is null || body["longitude"] is null)
        {
            body.Remove("latitude");
            body.Remove("longitude");
        }
        if (properties.ContainsKey("lieu") && properties.ContainsKey("structure"))
        {
            var (given, other) = dice.Chance(50) ? ("lieu", "structure") : ("structure", "lieu");
            body[given] = Known.Kept;
            body.Remove(other);
            if (isPatch)
            {
                body[other] = null;
            }
        }
        if (properties.ContainsKey("pres_de_commune"))
        {
            // Where the person is: said once, and where nobody has to know a code.
            body.Remove("pres_de_commune");
            body["pres_de"] ??= "45.75,4.85";
        }
        if (body["ids"] is JsonArray ids)
        {
            // A sheet has one to three places.
            body["ids"] = new JsonArray([.. ids.Append(Guid.Empty.ToString()).Take(3).Select(id => id!.DeepClone())]);
        }
        if (body["moissonnage"] is JsonObject fetched)
        {
            fetched["url"] = AllowedFile;
        }
    }

    /// <summary>Of a place without services, what it says of them is not taken up, nor judged.</summary>
    public static void OfJudgedBody(JsonObject body, JsonObject properties)
    {
        if (properties.ContainsKey("services"))
        {
            body["services"] = new JsonArray(Intake.One.Sent.Demarches);
        }
    }

    private static void RemoveSort(Dictionary<string, List<string>> query, string name)
    {
        if (query.TryGetValue("tri", out var sort) && sort[0] == name)
        {
            query.Remove("tri");
        }
    }

    private static string SouthFirst(string box)
    {
        var sides = box.Split(',');
        if (double.Parse(sides[1], CultureInfo.InvariantCulture) > double.Parse(sides[3], CultureInfo.InvariantCulture))
        {
            (sides[1], sides[3]) = (sides[3], sides[1]);
        }

        return string.Join(',', sides);
    }
}
