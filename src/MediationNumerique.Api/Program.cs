using System.Globalization;
using MediationNumerique.Api.Auth;
using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Features;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Http.Filtres;
using MediationNumerique.Api.Http.OpenApi;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Imports;
using MediationNumerique.Api.Moissonnage;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Writes;

// Nothing here is said in the language of the machine that runs it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

if (CommandLine.Run(args, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}
var builder = ServerBuilder.Create(args);

builder.AddPersistence();
builder.AddCatalogue();
builder.AddWrites();
builder.AddImports();
builder.AddMoissonnage();
builder.AddFiltres();
builder.AddFeatures();
builder.AddHttp();
builder.AddAuth();
builder.AddProblems();
builder.AddOpenApi();

var app = builder.Build();

app.UseHttp();
app.UseProblems();
app.UseRouting();
app.UseTokensAndLimits();
app.MapFeatures();
app.MapProblemPages();
app.MapOpenApi();
app.MakeEndpointsOnce();
app.PrintWhereToLook();

return app.RunToExitCode();
