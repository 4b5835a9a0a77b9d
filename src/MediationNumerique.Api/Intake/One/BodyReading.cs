using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Intake.One;

/// <summary>What was understood of a body: all its errors at once, or a statement and its warnings.</summary>
/// <param name="Content">Null as soon as there is an error.</param>
/// <param name="Erreurs">The first errors, as many as are told.</param>
/// <param name="ErrorCount">How many errors there are.</param>
/// <param name="Avertissements">What is accepted, and was changed or is to be looked at.</param>
internal sealed record BodyReading<TContent>(TContent? Content, IReadOnlyList<Erreur> Erreurs, int ErrorCount, IReadOnlyList<Erreur> Avertissements)
    where TContent : class
{
    public static BodyReading<TContent> Of(WriteKind<TContent> kind, DeclarationKey key, JsonObject body)
    {
        var id = key.IdSource;
        var shape = kind.Shape.Clean(body);
        if (RawText.Clean((body[kind.IdField] as JsonValue)?.ToString()) is { } other && other != id)
        {
            shape.Add(() => Mistake.Of(
                "identifiant-different", "Cet identifiant n’est pas celui de l’adresse : donnez le même, ou retirez-le du corps.", $"/{kind.IdField}", other));
        }
        if (id != id.Trim())
        {
            shape.Add(() => Mistake.Of("format", "L’identifiant de l’adresse commence ou finit par un espace : retirez-le.", $"/{kind.IdField}", id));
        }
        body[kind.IdField] = id;
        var reading = kind.Read(key, body);
        var told = shape.Told.Select(anomalie => anomalie.Pointeur!).ToHashSet();
        var places = new BodyErrors(body);
        // A field that the shape has against it was taken out: that it is missing then is no news.
        var news = reading.Anomalies.Where(a => !told.Contains($"/{a.Champ}") && !(a.Pointeur is not null && told.Contains(places.PointerOf(a)))).ToList();
        var errors = news.Where(a => a.Gravite is Gravite.Erreur).ToList();

        return new(
            shape.Count == 0 ? reading.Content : null,
            [.. shape.Told.Select(mistake => BodyErrors.Tell(mistake, mistake.Pointeur!)).Concat(errors.Select(places.Of)).Take(ShapeFindings.MostTold)],
            shape.Count + errors.Count,
            [.. news.Where(a => a.Gravite is not Gravite.Erreur).Select(places.Of)]);
    }
}
