using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using MediationNumerique.Api.Benchmarks.Donnees;
using Perfolizer.Horology;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>
/// Each question with its count and a page of 50. In this process, since a catalogue of a million places takes a minute
/// to build, which no question should pay again.
/// </summary>
[Config(typeof(InThisProcess))]
public class CatalogueBenchmark
{
    public const string LieuxVariable = "MEDNUM_BENCH_LIEUX";
    public const string EchelleVariable = "MEDNUM_BENCH_ECHELLE";

    private static readonly Lazy<CatalogueBench> s_bench = new(() => new(Jeu.Read(
        Environment.GetEnvironmentVariable(LieuxVariable),
        int.Parse(Environment.GetEnvironmentVariable(EchelleVariable) ?? "1", CultureInfo.InvariantCulture))));

    private Question _question = null!;

    public static IEnumerable<string> AllQuestions => Questions.Lieux.Concat(Questions.Facettes);

    [ParamsSource(nameof(AllQuestions))]
    public string Filtres { get; set; } = "";

    [GlobalSetup]
    public void Read() => _question = s_bench.Value.Read(Filtres);

    [Benchmark]
    public int Lieux() => _question.Answer(s_bench.Value.Snapshot.Lieux);

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess()
        {
            AddJob(Job.Default
                .WithToolchain(InProcessNoEmitToolchain.Instance)
                .WithWarmupCount(3)
                .WithIterationCount(9)
                .WithIterationTime(TimeInterval.FromMilliseconds(100)));
            AddColumn(StatisticColumn.Median, StatisticColumn.P95);
            AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default);
            WithSummaryStyle(BenchmarkDotNet.Reports.SummaryStyle.Default.WithMaxParameterColumnWidth(120));
        }
    }
}
