using System.Text;
using MediationNumerique.Api.Schema.Csv;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediationNumerique.Api.Tests.Intake.Completions;

/// <summary>
/// A geocoder and a company search on this machine, which answer in the published forms of <c>/search/csv</c> and <c>/search</c>, and the
/// ways in which they go wrong.
/// </summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServiceHost(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public string Authority => new Uri(Url).Authority;

    /// <summary>By street: latitude, longitude, score, code INSEE.</summary>
    public Dictionary<string, (string Latitude, string Longitude, string Score, string CodeInsee)> Points { get; } = [];

    public List<string[]> Adresses { get; } = [];

    public List<string> Columns { get; } = [];

    public int Requests { get; private set; }

    public int Status { get; set; } = 200;

    /// <summary>What is answered instead of the published form; null for that.</summary>
    public string? Instead { get; set; }

    public string Entreprises { get; set; } = """{"results":[]}""";

    public static async Task<ServiceHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new ServiceHost(app);
        app.MapPost("/geocodage/search/csv", host.GeocodeAsync);
        app.MapGet("/search", host.SearchAsync);
        await app.StartAsync();

        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GeocodeAsync(HttpContext http)
    {
        Requests++;
        http.Response.StatusCode = Status;
        if (Instead is not null)
        {
            await http.Response.WriteAsync(Instead);
            return;
        }
        var form = await http.Request.ReadFormAsync();
        Columns.AddRange(form["columns"].OfType<string>().Append($"citycode={form["citycode"]}"));
        using var file = form.Files["data"]!.OpenReadStream();
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        copy.Position = 0;
        using var rangees = RangeesCsv.Open(copy);
        var answer = new StringBuilder("id,adresse,code_postal,commune,code_insee,longitude,latitude,result_score,result_score_next,result_label,result_type,result_id,result_citycode,result_postcode,result_status\n");
        foreach (var rangee in rangees.Read())
        {
            string[] cells = [.. Enumerable.Range(0, 5).Select(rank => rangee.Cellules!.At(rank).Texte ?? "")];
            Adresses.Add(cells);
            answer.AppendJoin(',', cells.Select(cell => $"\"{cell}\""));
            answer.Append(Points.TryGetValue(cells[1], out var point)
                ? $",{point.Longitude},{point.Latitude},{point.Score},,\"{cells[1]} {cells[3]}\",housenumber,x,{point.CodeInsee},{cells[2]},ok\n"
                : ",,,,,,,,,,not-found\n");
        }
        http.Response.ContentType = "text/csv; charset=utf-8";
        await http.Response.WriteAsync(answer.ToString());
    }

    private async Task SearchAsync(HttpContext http)
    {
        Requests++;
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Instead ?? Entreprises);
    }
}
