using System.Globalization;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Files;

/// <summary>
/// How many files are received at once, of one client and of all, before a byte of them is read: so many times the largest
/// body is what they can take of the disk.
/// </summary>
internal sealed class Receptions
{
    public const int MostByClient = 2;
    public const int Most = 16;

    private const string RetryAfterSeconds = "10";

    private readonly ClientCounts _counts = new(MostByClient, Most);

    /// <summary>A place is given back once the answer has left, which who sends the next file need not know.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(5);

    /// <summary>A place, given back at the end of the request; or why there is none.</summary>
    public async Task<ProblemResult?> EnterAsync(HttpContext http)
    {
        var client = Client.Number(http.Connection.RemoteIpAddress);
        var answer = await _counts.EnterAsync(client, s_wait, http.RequestAborted);
        if (answer is ClientCounts.Answer.Entered)
        {
            http.Response.RegisterForDispose(_counts.PlaceOf(client));
            return null;
        }
        http.Response.Headers.RetryAfter = RetryAfterSeconds;

        return answer is ClientCounts.Answer.TooManyOfClient
            ? new(ProblemType.DebitDepasse, string.Create(CultureInfo.InvariantCulture, $"Vous envoyez déjà {MostByClient} fichiers. Attendez leurs réponses, puis réessayez."))
            : new(ProblemType.Occupee, $"Trop de fichiers arrivent à la fois. Réessayez dans {RetryAfterSeconds} s.");
    }
}
