using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>What came of the rows read so far.</summary>
internal sealed class BilanLecture
{
    private readonly Dictionary<(Gravite Gravite, string Code), int> _byCode = [];

    public int Lues { get; private set; }

    public int Acceptees { get; private set; }

    public int Refusees => Lues - Acceptees;

    /// <summary>Accepted rows that have one warning or more.</summary>
    public int AvecAvertissements { get; private set; }

    /// <summary>Of rows.</summary>
    public int Erreurs { get; private set; }

    /// <summary>How many errors and warnings of rows have each code.</summary>
    public IReadOnlyDictionary<(Gravite Gravite, string Code), int> ParCode => _byCode;

    public void Add(LigneVerifiee ligne)
    {
        Lues++;
        Acceptees += ligne.Lieu is null ? 0 : 1;
        AvecAvertissements += ligne.Lieu is not null && ligne.Anomalies.Any(a => a.Gravite is Gravite.Avertissement) ? 1 : 0;
        foreach (var anomalie in ligne.Anomalies)
        {
            Erreurs += anomalie.Gravite is Gravite.Erreur ? 1 : 0;
            var key = (anomalie.Gravite, anomalie.Code);
            _byCode[key] = _byCode.GetValueOrDefault(key) + 1;
        }
    }
}
