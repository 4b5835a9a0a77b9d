using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Harvest;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Schema.Readers;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.One;

/// <summary>What can be written over HTTP.</summary>
internal sealed class WriteKinds(LiveCatalogue catalogue, LieuChecks lieux, ServiceChecks services, SourceChecks sources)
{
    public WriteKind<LieuMediationNumerique> Lieux { get; } = new(
        DeclarationKinds.Lieux,
        new(typeof(LieuBrut), Champs.Origine),
        "id",
        (_, body) => lieux.Read(body.Deserialize(BrutJson.Instance.LieuBrut)!, SaysServices(body)),
        key => PathOf(key, "lieux"),
        (key, _) => Resource("lieux", Identifiants.Lieu(key.Source, key.IdSource)));

    public WriteKind<DeclaredStructure> Structures { get; } = new(
        DeclarationKinds.Structures,
        new(typeof(StructureBrute)),
        "id",
        (_, body) => StructureReader.Read(body.Deserialize(BrutJson.Instance.StructureBrute)!),
        key => PathOf(key, "structures"),
        (key, structure) => Resource("structures", catalogue.Current.Declarations.StructureOf(new Declaration<DeclaredStructure>(key.Source, structure, default))));

    public WriteKind<DeclaredService> Services { get; } = new(
        DeclarationKinds.Services,
        new(typeof(ServiceBrut)),
        "id",
        (key, body) => services.Read(key.Source, body.Deserialize(BrutJson.Instance.ServiceBrut)!),
        key => PathOf(key, "services"),
        (key, _) => Resource("services", Identifiants.Service(key.Source, key.IdSource)));

    public WriteKind<DeclaredSource> Sources { get; } = new(
        DeclarationKinds.Sources,
        new(typeof(SourceBrute)),
        "slug",
        (_, body) => sources.Read(body.Deserialize(BrutJson.Instance.SourceBrute)!),
        PathOf,
        (key, _) => (PathOf(key), null));

    /// <summary>
    /// Not where both lists are given and empty: so reads a place whose file said nothing of services, and what was read and comes
    /// back changes nothing.
    /// </summary>
    private static bool SaysServices(JsonObject body) => !(body["services"] is JsonArray { Count: 0 } && body["modalites_acces"] is JsonArray { Count: 0 });

    private static string PathOf(DeclarationKey key) => $"/v1/sources/{key.Source}";

    private static string PathOf(DeclarationKey key, string kind) => $"{PathOf(key)}/{kind}/{Uri.EscapeDataString(key.IdSource)}";

    private static (string Path, Guid? Id) Resource(string kind, Guid id) => ($"/v1/{kind}/{id}", id);
}
