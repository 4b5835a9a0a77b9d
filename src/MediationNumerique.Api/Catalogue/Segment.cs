namespace MediationNumerique.Api.Catalogue;

/// <summary>The places and services of one département; or those without territory.</summary>
internal sealed record Segment(Table<LieuEntry> Lieux, Table<ServiceEntry> Services)
{
    /// <summary>The segment of places without territory and of services without a place.</summary>
    public const string WithoutTerritory = "";

    public static string KeyOf(LieuEntry lieu) => lieu.Territoire?.EnDepartement?.Code ?? WithoutTerritory;
}
