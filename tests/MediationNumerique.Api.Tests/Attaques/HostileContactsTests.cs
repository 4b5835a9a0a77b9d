using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Tests.Intake.Files;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>Values that are shown, printed or opened by somebody else: what they look like is what they are.</summary>
[Collection(ImportedApi.Name)]
public sealed class HostileContactsTests(ImportingApi api)
{
    private const string Titles = "id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj,services,courriels,site_web,prise_rdv,autres_formations_labels";

    private static readonly string[] s_services = ["Aide aux démarches administratives"];

    [Theory]
    [InlineData("", "https://mairie.fr@pirate.exemple.fr", "")]
    [InlineData("", "https://mairie.fr:secret@pirate.exemple.fr/", "")]
    [InlineData("", "https://exemple.fr/\u202Egpj.exe", "")]
    [InlineData("", "", "https://exemple\u200B.fr")]
    [InlineData("contact@exemple.fr?subject=Urgent&body=Payez", "", "")]
    [InlineData("con\u200Etact@exemple.fr", "", "")]
    public void A_link_that_is_not_what_it_looks_like_is_not_kept(string courriel, string site, string rdv)
    {
        var ligne = Assert.Single(Fichier.Read($"{Titles}\n1,00000000000000,Mairie,Aurillac,15000,15014,1 rue Neuve,2026-01-31,Aide aux démarches administratives,{courriel},{site},{rdv},\n").Lignes);

        Assert.Empty(ligne.Lieu!.Courriels);
        Assert.Empty(ligne.Lieu.SiteWeb);
        Assert.Null(ligne.Lieu.PriseRdv);
        Assert.Single(ligne.Anomalies);
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("－2+3")]
    [InlineData("＋cmd")]
    [InlineData("=1+1")]
    [InlineData("un\nautre")]
    [InlineData("un\r\nautre")]
    [InlineData("un\u2028autre")]
    [InlineData("un|autre")]
    [InlineData("|")]
    public async Task What_was_exported_and_is_imported_again_changes_nothing(string label)
    {
        var slug = $"libelle-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(label))}";
        var source = await api.SourceAsync(slug);
        var body = JsonSerializer.Serialize(new
        {
            pivot = "00000000000000",
            nom = label == "|" ? "Mairie" : label,
            commune = "Grenoble",
            code_postal = "38000",
            code_insee = "38185",
            adresse = "1 rue Neuve",
            date_maj = "2026-01-31",
            services = s_services,
            autres_formations_labels = new[] { label, "Second" },
        });
        using var put = await source.SendAsync(HttpMethod.Put, $"/v1/sources/{slug}/lieux/un", body);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        var csv = await api.Client.GetStringAsync($"/v1/lieux?sources={slug}&format=csv");

        var import = await source.ImportAsync(csv, "?mode=complet");

        Assert.Equal(1, import.GetProperty("lignes").GetProperty("inchangees").GetInt32());
        Assert.DoesNotContain(csv.Split('\n')[1].Split(','), cell => cell.Length > 0 && "＝＠－＋=".Contains(cell[0], StringComparison.Ordinal));
    }
}
