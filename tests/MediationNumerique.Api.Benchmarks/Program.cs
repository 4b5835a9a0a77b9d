using System.CommandLine;
using MediationNumerique.Api.Benchmarks.Catalogue;
using MediationNumerique.Api.Benchmarks.Charge;
using MediationNumerique.Api.Benchmarks.Ecriture;
using MediationNumerique.Api.Benchmarks.Formes;
using MediationNumerique.Api.Benchmarks.Lecture;
using MediationNumerique.Api.Benchmarks.Producteurs;

var root = new RootCommand("Measures MediationNumerique.Api: its catalogue alone, the real server over loopback, read and written, and the reading of files.")
{
    CatalogueCommand.Create(),
    ChargeCommand.Create(),
    ConstanteCommand.Create(),
    EcritureCommand.Create(),
    FormesCommand.Create(),
    LectureCommand.Create(),
    ProducteursCommand.Create(),
    TuilesCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
