using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Intake.One;

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
        return Parse(await ReadAllAsync(request, cancellationToken));
    }

    private static (JsonObject? Body, ProblemResult? Problem) Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        // The reader of JSON looks at this only where it decodes a text, which may be much later.
        if (!Utf8.IsValid(utf8))
        {
            return (null, Unreadable("Le corps n’est pas en UTF-8. Envoyez du JSON en UTF-8."));
        }
        try
        {
            if (JsonNode.Parse(utf8, documentOptions: s_options) is not JsonObject body)
            {
                return (null, Unreadable("Le corps doit être un objet JSON, entre accolades."));
            }
            // So is half a character, written as an escape.
            _ = body.ToJsonString();

            return (body, null);
        }
        catch (JsonException e)
        {
            return (null, Unreadable(utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? "Le corps est vide. Envoyez un objet JSON." : Explain(e)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return (null, Unreadable("Un texte du corps contient la moitié d’un caractère (\\ud800 à \\udfff, seul) : retirez-la."));
        }
    }

    private static async Task<byte[]> ReadAllAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellationToken);

        return bytes.ToArray();
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
