using System.Buffers;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// Writes a deduced service from its place's JSON: what it inherits is copied as bytes. A test holds the result against
/// the <see cref="Service"/> record.
/// </summary>
internal static class DeducedServiceJson
{
    private static readonly JsonProjection s_inherited = new(
    [
        ("source", "source"), ("structure_id", "structure_id"), ("modalites_accompagnement", "modalites_accompagnement"),
        ("publics_specifiquement_adresses", "publics"), ("prise_en_charge_specifique", "prises_en_charge"),
        ("frais_a_charge", "frais"), ("prise_rdv", "prise_rdv"), ("horaires", "horaires"),
    ]);

    private static readonly JsonProjection s_lieu = new(
    [
        "id", "nom", "adresse", "complement_adresse", "code_postal", "commune", "code_insee", "departement", "region", "epci",
        "latitude", "longitude", "telephone", "courriels", "site_web", "modalites_acces", "itinerance", "date_maj",
    ]);

    private static readonly string[] s_nomKeys =
        [.. Enumeration.Of<ServiceCategorie>().Values.Select(value => TextFolding.Fold(value.Valeur))];

    private static readonly byte[][] s_categories =
        [.. Enumeration.Of<ServiceCategorie>().Values.Select(value => Categorie(value.Valeur))];

    public static string NomKey(ServiceCategorie categorie) => s_nomKeys[(int)categorie];

    public static void Write(ServiceEntry service, IBufferWriter<byte> output)
    {
        output.Write("{\"id\":\""u8);
        service.Id.TryFormat(output.GetSpan(36), out var written);
        output.Advance(written);
        output.Write(s_categories[(int)service.Categorie]);
        output.Write(service.EnLigne ? ",\"en_ligne\":true"u8 : ",\"en_ligne\":false"u8);
        s_inherited.Write(service.Lieu!.Json, output, separate: true);
        output.Write(",\"zones\":[],\"sous_categories\":[],\"lieu\":{"u8);
        s_lieu.Write(service.Lieu.Json, output, separate: false);
        output.Write("}}"u8);
    }

    private static byte[] Categorie(string valeur)
    {
        var text = JsonEncodedText.Encode(valeur, JsonConventions.Encoder);

        return Encoding.UTF8.GetBytes($"\",\"declare\":false,\"categorie\":\"{text}\",\"nom\":\"{text}\"");
    }
}
