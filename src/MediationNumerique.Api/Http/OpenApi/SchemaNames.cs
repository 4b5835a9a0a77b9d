namespace MediationNumerique.Api.Http.OpenApi;

internal static class SchemaNames
{
    /// <summary><c>Liste&lt;Lieu&gt;</c> is <c>ListeLieu</c>.</summary>
    public static string Of(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(Of))
        : type.Name;
}
