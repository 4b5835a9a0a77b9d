using System.Globalization;
using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Features;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Http.Filtres;
using MediationNumerique.Api.Http.OpenApi;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Startup;

// Nothing here is said in the language of the machine that runs it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

if (args is [MigrerCommand.Name, .. var settings])
{
    return await MigrerCommand.RunAsync(settings);
}

var builder = WebApplication.CreateBuilder(args);

builder.AddPersistence();
builder.AddCatalogue();
builder.AddFiltres();
builder.AddFeatures();
builder.AddHttp();
builder.AddProblems();
builder.AddOpenApi();

var app = builder.Build();

app.UseHttp();
app.UseProblems();
app.UseRouting();
app.MapFeatures();
app.MapProblemPages();
app.MapOpenApi();
app.PrintWhereToLook();

app.Run();

return 0;
