using System.Diagnostics;
using MediationNumerique.Api.Web.Negotiation;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>Writes a problem as <c>application/problem+json</c>.</summary>
internal sealed class ProblemResult(ProblemType type, string detail, IReadOnlyList<Erreur>? erreurs = null) : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    private const int LongestInstance = 200;

    public int? StatusCode => type.Status;

    /// <summary>What was thrown, for the log alone.</summary>
    public Exception? Cause { get; init; }

    /// <summary>All parameters that are wrong, in one problem.</summary>
    public static ProblemResult ForParameters(IReadOnlyList<Erreur> erreurs) => new(ProblemType.ParametresInvalides, Detail(erreurs, erreurs.Count), erreurs);

    /// <summary>All that is wrong in a body, in one problem.</summary>
    /// <param name="erreurs">All errors, or the first ones.</param>
    /// <param name="count">How many there are.</param>
    public static ProblemResult ForBody(IReadOnlyList<Erreur> erreurs, int count) => new(ProblemType.ContenuInvalide, Detail(erreurs, count), erreurs);

    /// <summary>The first error, since many programs show nothing else, and how many follow.</summary>
    private static string Detail(IReadOnlyList<Erreur> erreurs, int count)
    {
        var first = erreurs[0];
        var place = first.Pointeur is { Length: > 1 } pointeur ? $"{pointeur} : " : "";
        var others = count switch
        {
            1 => "",
            2 => " Et une autre erreur : voyez la liste « erreurs ».",
            _ when count == erreurs.Count => $" Et {count - 1} autres erreurs : voyez la liste « erreurs ».",
            _ => $" Et {count - 1} autres erreurs : la liste « erreurs » donne les {erreurs.Count} premières.",
        };

        return $"{place}{first.Message}{others}";
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var traceId = Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier;
        var probleme = new Probleme
        {
            Type = PublicUrl.Of(request, $"/problemes/{type.Slug}"),
            Code = type.Slug,
            Title = type.Title,
            Status = type.Status,
            Detail = detail,
            Instance = Instance(request.Path),
            TraceId = traceId,
            Erreurs = erreurs,
        };
        httpContext.RequestServices.GetRequiredService<ProblemLog>().Write(httpContext, type, traceId, Cause);
        httpContext.Response.StatusCode = type.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        if (IsForPeople(request))
        {
            httpContext.Response.ContentType = HtmlPage.ContentType;
            await httpContext.Response.WriteAsync(ProblemPages.Of(probleme, request.PathBase), httpContext.RequestAborted);
            return;
        }
        await httpContext.Response.WriteAsJsonAsync(probleme, WebJson.Instance.Probleme, ContentType, httpContext.RequestAborted);
    }

    /// <summary>A browser that shows what it gets says that it would rather have HTML.</summary>
    private static bool IsForPeople(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }
        var accept = new AcceptHeader(request);

        return accept.QualityOf("text/html") > accept.QualityOf(ContentType);
    }

    /// <summary>The path, or its beginning: a long one is not sent back whole.</summary>
    private static string Instance(PathString path) => path.Value is { Length: > LongestInstance } text
        ? new PathString(text[..LongestInstance]).ToUriComponent()
        : path.ToUriComponent();
}
