using System.Text.Json;
using MediationNumerique.Api.Intake.Completions;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>By which correspondence a file is read: the one that is sent with it, the one that is proposed for it, or that of a source.</summary>
internal sealed class ChoixDeLecture(CorrespondanceStore store, Proposeur proposeur, Completion completion)
{
    public async Task<(OptionsLecture Options, ProblemResult? Problem)> ChooseAsync(Stream file, byte[]? sent, ValidationsCriteres criteres, CancellationToken cancellationToken)
    {
        var options = new OptionsLecture { Feuille = criteres.Feuille is [var feuille] ? feuille : null, FindsPoints = completion.FindsPoints };
        if (sent is not null)
        {
            return Parse(sent, options);
        }
        if (criteres.Correspondance is [_])
        {
            return (proposeur.Propose(file, options) is { } compris ? options with { Correspondance = compris.Lue() } : options, null);
        }

        return (criteres.Source is [var source] ? options with { Correspondance = await store.FindAsync(source, cancellationToken) } : options, null);
    }

    /// <summary>What would be proposed for a file whose columns are not the schema's.</summary>
    public Compris? Propose(Stream file, OptionsLecture options) => proposeur.Propose(file, options);

    private static (OptionsLecture Options, ProblemResult? Problem) Parse(byte[] sent, OptionsLecture options)
    {
        try
        {
            using var json = JsonDocument.Parse(sent);
            var (correspondance, anomalies) = LectureCorrespondance.Read(json.RootElement);
            Erreur[] errors = [.. anomalies.Where(anomalie => anomalie.Gravite is Gravite.Erreur).Select(anomalie => BodyErrors.Tell(anomalie, anomalie.Pointeur ?? ""))];

            return correspondance is null ? (options, ProblemResult.ForBody(errors, errors.Length)) : (options with { Correspondance = correspondance }, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (options, new(ProblemType.CorpsIllisible, "La partie « correspondance » du formulaire n’est pas du JSON."));
        }
    }
}
