using System.Globalization;
using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Features;
using MediationNumerique.Api.Intake.Harvest;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;

// Nothing here is said in the language of the machine that runs it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

if (CommandLine.Run(args, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}
var builder = ServerBuilder.Create(args);

builder.AddStorage();
builder.AddCatalogue();
builder.AddWrites();
builder.AddImports();
builder.AddMoissonnage();
builder.AddFiltres();
builder.AddFeatures();
builder.AddWeb();
builder.AddAuth();
builder.AddDatabaseProblems();
builder.AddProblems();
builder.AddOpenApi();

var app = builder.Build();

app.UseHttp();
app.UseProblems();
app.UseRouting();
app.UseTokensAndLimits();
app.MapFeatures();
app.MapProblemPages();
app.MapErrorPages();
app.MapOpenApi();
app.MakeEndpointsOnce();
app.PrintWhereToLook();

return app.RunToExitCode();
