using System.CommandLine;
using MediationNumerique.Api.Benchmarks.Catalogue;
using MediationNumerique.Api.Benchmarks.Charge;

var root = new RootCommand("Measures MediationNumerique.Api: its catalogue alone, and the real server over loopback.")
{
    CatalogueCommand.Create(),
    ChargeCommand.Create(),
    ConstanteCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
