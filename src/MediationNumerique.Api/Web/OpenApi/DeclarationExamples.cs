using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>A body that is accepted, for each that producers send, and for what changes a part of it.</summary>
internal static class DeclarationExamples
{
    private static readonly Dictionary<Type, (string Whole, string Patch)> s_bodies = new()
    {
        [typeof(LieuMediationNumerique)] = ("""
            {
              "pivot": "99900001100018", "nom": "Médiathèque de démonstration des Capucines", "adresse": "14 rue du Clavier-qui-Chante",
              "code_postal": "69007", "commune": "Lyon", "code_insee": "69387", "latitude": 45.7484, "longitude": 4.8412,
              "telephone": "+33465710000", "courriels": ["accueil@capucines.example"], "site_web": ["https://capucines.example"],
              "horaires": "Tu-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00", "prise_rdv": "https://rdv.example/capucines",
              "services": ["Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien"],
              "frais_a_charge": ["Gratuit"], "modalites_acces": ["Se présenter"], "date_maj": "2026-02-15"
            }
            """, """{"telephone": "+33465710001", "presentation_detail": null}"""),
        [typeof(DeclaredStructure)] = (
            """{"nom": "Ville de démonstration", "siret": "99900001100018", "site_web": "https://ville.example"}""",
            """{"site_web": "https://ville.example", "description": null}"""),
        [typeof(DeclaredService)] = (
            """{"lieu": "mediatheque-capucines", "categorie": "Aide aux démarches administratives", "nom": "Permanence impôts", "prise_rdv": "https://rdv.example/impots"}""",
            """{"nom": "Permanence impôts", "description": null}"""),
        [typeof(DeclaredSource)] = (
            """{"nom": "Démonstration", "description": "Des lieux fictifs, pour essayer l’API.", "licence": "Licence Ouverte 2.0", "contact": "donnees@hub.example"}""", "{}"),
    };

    public static JsonNode Of(DescribedBody body) => JsonNode.Parse(body.IsPatch ? s_bodies[body.Type].Patch : s_bodies[body.Type].Whole)!;
}
