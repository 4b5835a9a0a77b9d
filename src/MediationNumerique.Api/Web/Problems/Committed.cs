using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>Whether a request has written what it was sent for: what goes wrong afterwards does not undo it.</summary>
internal static class Committed
{
    private static readonly object s_key = new();

    public static void MarkCommitted(this HttpContext http) => http.Items[s_key] = true;

    public static string Text(HttpContext http, Exception exception) => true switch
    {
        _ when http.Items.ContainsKey(s_key) => "Votre envoi est enregistré : il sera publié dans un moment, ne le renvoyez pas.",
        _ when exception is CommitInDoubtException => "Votre envoi est peut-être enregistré : relisez-le avant de le renvoyer.",
        _ => "Rien n’a été enregistré.",
    };
}
