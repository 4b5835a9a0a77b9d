using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Persistence.Entities;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Writes;

/// <summary>What was understood of a body: all its errors at once, or a statement and its warnings.</summary>
internal sealed record BodyReading<TContent>(TContent? Content, IReadOnlyList<Erreur> Erreurs, IReadOnlyList<Erreur> Avertissements)
    where TContent : class
{
    public static BodyReading<TContent> Of<TEntity>(WriteKind<TEntity, TContent> kind, string id, JsonObject body)
        where TEntity : VersionedEntity
    {
        var shape = kind.Shape.Clean(body).ToList();
        if (RawText.Clean((body[kind.IdField] as JsonValue)?.ToString()) is { } other && other != id)
        {
            shape.Add(Anomalie.Erreur(
                kind.IdField, "identifiant-different", "Cet identifiant n’est pas celui de l’adresse : donnez le même, ou retirez-le du corps.", other));
        }
        body[kind.IdField] = id;
        var reading = kind.Read(body);
        var told = shape.Select(anomalie => anomalie.Pointeur).ToHashSet();
        var errors = new BodyErrors(body);
        // A field of another kind was taken out: that it is missing then is no news.
        var anomalies = reading.Anomalies.Where(anomalie => !told.Contains($"/{anomalie.Champ}")).ToList();

        return new(
            shape.Count == 0 ? reading.Content : null,
            [.. shape.Concat(anomalies.Where(a => a.Gravite is Gravite.Erreur)).Select(errors.Of)],
            [.. anomalies.Where(a => a.Gravite is Gravite.Avertissement).Select(errors.Of)]);
    }
}
