using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Intake.One;

/// <summary>What differs between places, structures, services and sources when one is written over HTTP.</summary>
/// <param name="Declarations">How it is stored.</param>
/// <param name="Shape">Which fields a body may have.</param>
/// <param name="IdField">The field that the address gives.</param>
/// <param name="Read">From a body of the right shape, its id in place, to a typed statement and all that is to be said of it.</param>
/// <param name="Path">The statement's own path.</param>
/// <param name="Published">The published resource: its path, and its id where it has one.</param>
internal sealed record WriteKind<TContent>(
    DeclarationKind<TContent> Declarations,
    BodyShape Shape,
    string IdField,
    Func<DeclarationKey, JsonObject, Reading<TContent>> Read,
    Func<DeclarationKey, string> Path,
    Func<DeclarationKey, TContent, (string Path, Guid? Id)> Published)
    where TContent : class
{
    public ulong HashOf(TContent content) => SchemaJson.Hash(content, Declarations.Json);
}
