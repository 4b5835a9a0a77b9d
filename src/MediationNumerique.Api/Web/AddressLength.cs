using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web;

/// <summary>Bounds the address before anything parses it.</summary>
internal static class AddressLength
{
    /// <summary>Characters of path and query.</summary>
    public const int Most = 16 * 1024;

    /// <summary>Bytes of the request line.</summary>
    public const int ServerLimit = 512 * 1024;

    public static void UseAddressLength(this WebApplication app) => app.Use((context, next) =>
    {
        var length = context.Request.Path.Value!.Length + (context.Request.QueryString.Value?.Length ?? 0);

        return length <= Most
            ? next(context)
            : new ProblemResult(ProblemType.AdresseTropLongue, $"L’adresse a {length} signes ; {Most} au plus sont acceptés.").ExecuteAsync(context);
    });
}
