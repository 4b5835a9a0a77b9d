using System.Globalization;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>Why a request has no verified token, as its sender can act on it.</summary>
internal static class RefusedToken
{
    private const string HowToSend = "Envoyez l’en-tête « Authorization: Bearer » suivi de votre jeton.";

    public static IResult Of(HttpRequest request, AuthenticateResult result, string portee)
    {
        if (result.Failure is AuthorityOutOfReachException)
        {
            return OutOfReach(request.HttpContext.Response);
        }
        if (result.Failure is { } failure)
        {
            return new Refusal(ProblemType.JetonRefuse, Explain(failure), "invalid_token", portee);
        }
        var detail = request.Query.ContainsKey("access_token")
            ? $"Un jeton n’est pas accepté dans l’adresse, que des journaux gardent : faites remplacer celui-ci. {HowToSend}"
            : $"Cette opération demande un jeton. {HowToSend}";

        return new Refusal(ProblemType.JetonAbsent, detail, null, portee);
    }

    /// <summary>The token may be a good one.</summary>
    private static ProblemResult OutOfReach(HttpResponse response)
    {
        var seconds = AuthorityMetadata.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.RetryAfter = seconds;

        return new(ProblemType.AutoriteInjoignable, $"L’autorité qui délivre les jetons ne répond pas : le vôtre ne peut pas être vérifié. Rien n’a été enregistré. Réessayez dans {seconds} s.");
    }

    private static string Explain(Exception failure) => failure switch
    {
        SecurityTokenExpiredException e => $"Ce jeton a expiré le {e.Expires:yyyy-MM-dd} à {e.Expires:HH:mm} UTC. Demandez-en un nouveau.",
        SecurityTokenNotYetValidException e => $"Ce jeton n’est valable qu’à partir du {e.NotBefore:yyyy-MM-dd} à {e.NotBefore:HH:mm} UTC.",
        SecurityTokenNoExpirationException => "Ce jeton n’a pas de date d’expiration.",
        SecurityTokenInvalidAudienceException => "Ce jeton n’est pas fait pour cette API.",
        SecurityTokenInvalidIssuerException => "L’émetteur de ce jeton n’est pas reconnu ici.",
        SecurityTokenInvalidAlgorithmException => "L’algorithme de signature de ce jeton n’est pas accepté.",
        CriticalHeaderException => "L’en-tête « crit » de ce jeton demande ce que cette API ne connaît pas. Demandez un jeton sans cet en-tête.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => "La signature de ce jeton n’est pas reconnue.",
        _ => "Ce jeton ne peut pas être vérifié. Recopiez-le en entier, ou demandez-en un nouveau.",
    };
}
