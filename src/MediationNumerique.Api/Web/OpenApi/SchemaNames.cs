using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Web.OpenApi;

internal static class SchemaNames
{
    /// <summary><c>Liste&lt;Lieu&gt;</c> is <c>ListeLieu</c>; what producers state has a French name.</summary>
    public static string Of(Type type) => type switch
    {
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ListeAvecFacettes<>) => $"Liste{Of(type.GetGenericArguments()[0])}",
        { IsGenericType: true } => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(Of)),
        _ when type == typeof(LieuMediationNumerique) => "LieuDeclare",
        _ when type == typeof(DeclaredStructure) => "StructureDeclaree",
        _ when type == typeof(DeclaredService) => "ServiceDeclare",
        _ when type == typeof(DeclaredSource) => "SourceDeclaree",
        _ when type == typeof(DeclaredMoissonnage) => "Moissonnage",
        _ => type.Name,
    };
}
