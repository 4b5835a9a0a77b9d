namespace MediationNumerique.Api.Storage;

internal static class ExceptionChain
{
    /// <summary>An exception and those that caused it: EF wraps what a provider throws.</summary>
    public static IEnumerable<Exception> Chain(this Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
