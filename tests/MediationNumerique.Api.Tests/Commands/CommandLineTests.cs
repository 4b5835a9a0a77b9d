using System.Net;
using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Tests.Web.Auth;
using Microsoft.IdentityModel.JsonWebTokens;

namespace MediationNumerique.Api.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_on_the_same_folder_accepts_the_token_that_is_printed()
    {
        var (code, output, error) = Run("jeton", "--source", "isere", "--source", "savoie", "--portee", "lieux:ecrire", "--duree", "12h", "--sujet", "hub", "--dossier", _folder.FullPath);
        var token = new JsonWebToken(output.Trim());
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, clock: TimeProvider.System);
        using var answer = await api.PutAsync("/v1/essais/savoie/12", output.Trim());

        Assert.Equal(0, code);
        Assert.Equal(TimeSpan.FromHours(12), token.ValidTo - token.IssuedAt);
        Assert.Contains("Sources : isere, savoie. Portées : lieux:ecrire.", error);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("hub", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void An_administrator_has_every_source()
    {
        var (code, output, _) = Run("jeton", "--source", "*", "--portee", "administrer", "--dossier", _folder.FullPath);
        var token = new JsonWebToken(output.Trim());

        Assert.Equal(0, code);
        Assert.Equal("*", token.GetClaim("sources").Value);
        Assert.Equal("local:*", token.Subject);
        Assert.Equal(TimeSpan.FromDays(90), token.ValidTo - token.IssuedAt);
    }

    [Theory]
    [InlineData("--source a --portee lieux:ecrir", "--portee lieux:ecrir : portée inconnue. Vouliez-vous dire « lieux:ecrire » ?")]
    [InlineData("--source Ma_Source --portee administrer", "--source Ma_Source : un nom court est fait de minuscules")]
    [InlineData("--source a --portee administrer --duree 3mois", "--duree 3mois : Écrivez un nombre d’heures ou de jours")]
    [InlineData("--source a --portee administrer --duree 0j", "--duree 0j")]
    [InlineData("--source a --portee administrer --duree 367j", "--duree 367j")]
    [InlineData("--portee administrer", "--source manque.")]
    [InlineData("--source a", "--portee manque.")]
    [InlineData("--source a --portee administrer --ducree 3j", "--ducree")]
    public void What_is_wrong_is_said_and_no_token_printed(string arguments, string expected)
    {
        var (code, output, error) = Run(["jeton", .. arguments.Split(' '), "--dossier", _folder.FullPath]);

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(expected, error);
        Assert.Empty(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public void The_help_is_in_French()
    {
        var (code, output, _) = Run("jeton", "--help");

        Assert.Equal(0, code);
        Assert.All(["Utilisation", "--source <nom-court>", "--portee <portee>", "Afficher cette aide", "12h ou 90j"], text => Assert.Contains(text, output));
        Assert.DoesNotContain("REQUIRED", output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--urls http://127.0.0.1:5081")]
    [InlineData("--Donnees:Dossier=/var/lib/mednum --Debit:Actif=false")]
    [InlineData("/urls=http://127.0.0.1:5081")]
    [InlineData("Donnees:Exemples=true")]
    [InlineData("--BaseDeDonnees:Moteur=Sqlite --Moissonnage:HotesAutorises:0=donnees.example")]
    [InlineData("--environment Production --Logging:LogLevel:Default=Debug")]
    public void Settings_are_for_the_server(string arguments) =>
        Assert.Equal((null, "", ""), Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("jetons", "« jetons » n’est ni une commande ni un réglage. Vouliez-vous dire « jeton » ?")]
    [InlineData("--source ma-source", "pas de réglage « source »")]
    [InlineData("--url=http://127.0.0.1", "Vouliez-vous dire « urls » ?")]
    [InlineData("--Donees:Dossier=/x", "Vouliez-vous dire « Donnees » ?")]
    [InlineData("--Donnees:Dossier=/x jeton", "« jeton »")]
    [InlineData("--urls", "attend une valeur")]
    [InlineData("-v", "« -v »")]
    public void What_nothing_reads_is_refused_with_the_nearest_name(string arguments, string expected)
    {
        var (code, _, error) = Run(arguments.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains(expected, error);
    }

    private static (int? Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error);

        return (code, output.ToString(), error.ToString());
    }
}
