namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>What clients call an operation, where its method and its path do not say it.</summary>
internal sealed record OperationName(string Name);

internal static class OperationNameRoutes
{
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder builder, string name) => builder.WithMetadata(new OperationName(name));
}
