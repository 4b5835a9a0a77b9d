using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace MediationNumerique.Api.Web.Files;

/// <summary>Operations whose body is a file, read as it is sent: no form around it.</summary>
internal static class FileBody
{
    /// <summary>What the contract names. Any other type is read too, since tools declare what they like, but a form.</summary>
    public static readonly string[] ContentTypes = ["text/csv", "application/json", "application/x-ndjson", "application/gzip"];

    /// <summary>A place is kept meanwhile: 64 MB then take half an hour at most.</summary>
    private static readonly MinDataRate s_leastRate = new(bytesPerSecond: 32 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>Accepts the largest bodies, and says so in the contract.</summary>
    public static TBuilder AcceptFile<TBuilder>(this TBuilder builder, string description) where TBuilder : IEndpointConventionBuilder =>
        builder.AcceptBodyUpTo(RequestBounds.LargestBody).MayFail(408, 413, 415).WithMetadata(new FileBodyDescription(description));

    /// <summary>The body in a file that lives as long as the request, or why there is none.</summary>
    public static async Task<(FileStream? File, ProblemResult? Problem)> SpoolAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        FileStream? file = null;
        var problem = await ReceiveAsync(request, () => file = TemporaryFile.Create(request.HttpContext), cancellationToken);

        return problem is null ? (file, null) : (null, problem);
    }

    /// <summary>Writes the body to a file, which is asked for once the body may be read; or says why it may not.</summary>
    public static async Task<ProblemResult?> ReceiveAsync(HttpRequest request, Func<FileStream> create, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        if ((Refuse(request) ?? await http.RequestServices.GetRequiredService<Receptions>().EnterAsync(http)) is { } refused)
        {
            return refused;
        }
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = s_leastRate;
        }
        var file = create();
        await request.Body.CopyToAsync(file, cancellationToken);

        return file.Length > 0
            ? null
            : new(ProblemType.CorpsVide, "Envoyez le fichier dans le corps de la requête, par exemple : curl --data-binary @lieux.csv.");
    }

    private static ProblemResult? Refuse(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true)
        {
            return new(ProblemType.TypeDeContenuRefuse, "Envoyez le fichier seul dans le corps de la requête, et non dans un formulaire : avec curl, --data-binary @lieux.csv au lieu de -F.");
        }
        var codings = request.Headers.ContentEncoding.ToString();

        // What is gzip is told by its first bytes, whether it is declared or not.
        return codings.ToLowerInvariant() is "" or "gzip" or "x-gzip" or "identity"
            ? null
            : new(ProblemType.TypeDeContenuRefuse, $"Le corps est compressé par « {codings.Shortened()} » : envoyez-le sans compression, ou compressé avec gzip.");
    }
}

/// <summary>What the body of an operation is, for the contract.</summary>
internal sealed record FileBodyDescription(string Text);
