using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Limits;
using MediationNumerique.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Writes;

/// <summary>Reads the JSON object that a write sends.</summary>
internal static class RequestBody
{
    public const string MergePatchType = "application/merge-patch+json";

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = RequestBounds.JsonDepth, AllowDuplicateProperties = false };

    /// <summary>The object, or the problem: 415 for another type, 400 for what is no JSON object.</summary>
    public static async Task<(JsonObject? Body, ProblemResult? Problem)> ReadAsync(HttpRequest request, string[] types, CancellationToken cancellationToken)
    {
        if (request.ContentType is { Length: > 0 } type && !IsOneOf(type, types))
        {
            return (null, new(ProblemType.TypeDeContenuRefuse,
                $"Le corps est annoncé comme « {type.Shortened()} ». Envoyez du JSON, avec l’en-tête « Content-Type: {types[0]} »."));
        }
        if (request.Headers.ContentEncoding is [{ Length: > 0 } coding, ..] && coding != "identity")
        {
            return (null, new(ProblemType.TypeDeContenuRefuse, $"Le corps est annoncé comme compressé ({coding.Shortened()}). Envoyez-le tel quel."));
        }
        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: s_options, cancellationToken: cancellationToken);
            if (node is JsonObject body)
            {
                // Strings are decoded late: an impossible one must be found here.
                _ = body.ToJsonString();

                return (body, null);
            }

            return (null, Unreadable("Le corps doit être un objet JSON, entre accolades."));
        }
        catch (JsonException e)
        {
            return (null, Unreadable(Explain(e)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or System.Text.DecoderFallbackException)
        {
            return (null, Unreadable("Un texte du corps contient des caractères impossibles. Envoyez du JSON en UTF-8."));
        }
    }

    private static bool IsOneOf(string type, string[] types) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && (types.Contains(parsed.MediaType.ToString(), StringComparer.OrdinalIgnoreCase) || parsed.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        && (!parsed.Charset.HasValue || parsed.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static string Explain(JsonException e) => e.LineNumber is { } line
        ? $"Le corps n’est pas du JSON : ligne {line + 1}, octet {(e.BytePositionInLine ?? 0) + 1}. Un nom ne peut y être qu’une fois."
        : "Le corps n’est pas du JSON, ou donne deux fois le même nom.";

    private static ProblemResult Unreadable(string detail) => new(ProblemType.CorpsIllisible, detail);
}
