using System.Globalization;
using System.Security.Claims;
using System.Text;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>A 401 or a 403: a problem, and the challenge of RFC 6750 §3 that says it to a program.</summary>
/// <param name="Type">Which problem.</param>
/// <param name="Detail">French; what is missing, and what to do.</param>
/// <param name="Error">The error code of RFC 6750 §3.1; none where no token came.</param>
/// <param name="Portee">The scopes that the route needs.</param>
internal sealed record Refusal(ProblemType Type, string Detail, string? Error, string Portee) : IResult, IStatusCodeHttpResult
{
    private const string Realm = "mediation-numerique";

    public int? StatusCode => Type.Status;

    /// <summary>Null when the token may write the source.</summary>
    public static Refusal? OfSource(ClaimsPrincipal user, string? source, string portee = Portees.LieuxEcrire) =>
        source is not null && user.MayWrite(source)
            ? null
            : new(
                ProblemType.SourceInterdite,
                $"Ce jeton ne donne pas accès à la source « {source?.Shortened()} ». Il faut un jeton dont « {TokenClaims.Sources} » contient ce nom court.",
                "insufficient_scope",
                portee);

    public static Refusal OfPortee(string portee) => new(
        ProblemType.PorteeInsuffisante,
        $"Ce jeton n’a pas la portée « {portee} ». Demandez un jeton qui l’a.",
        "insufficient_scope",
        portee);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.WWWAuthenticate = Challenge();
        await new ProblemResult(Type, Detail).ExecuteAsync(httpContext);
    }

    private string Challenge()
    {
        var challenge = new StringBuilder($"Bearer realm=\"{Realm}\"");
        if (Error is not null)
        {
            challenge.Append(CultureInfo.InvariantCulture, $", error=\"{Error}\", error_description=\"{Printable(Detail)}\"");
        }

        return challenge.Append(CultureInfo.InvariantCulture, $", scope=\"{Portee}\"").ToString();
    }

    /// <summary>The header takes ASCII only, without quotes and backslashes (RFC 6750 §3); what a client sent may be in the text.</summary>
    private static string Printable(string text)
    {
        var ascii = text.Replace('’', '\'').Replace("« ", "'", StringComparison.Ordinal).Replace(" »", "'", StringComparison.Ordinal)
            .Select(c => c > '~' ? TextFolding.Fold(c.ToString()) : c.ToString());

        return string.Concat(string.Concat(ascii).Where(c => c is >= ' ' and <= '~' and not '"' and not '\\'));
    }
}
