using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace MediationNumerique.Api.Startup;

/// <summary>
/// ASP.NET Core's own settings in their usual order, with two things besides: the file beside the program is read from
/// wherever the process is started, and there is an address to listen on when nothing names one.
/// </summary>
internal static class ServerBuilder
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationBuilder Create(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        ReadFilesBesideProgram(builder);
        var settings = builder.Configuration;
        if ((settings["urls"] ?? settings["http_ports"] ?? settings["https_ports"]) is null or "" && !settings.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    /// <summary>Before the files of the content root, which is the folder that the process is started from: those win.</summary>
    private static void ReadFilesBesideProgram(WebApplicationBuilder builder)
    {
        var beside = AppContext.BaseDirectory;
        if (Path.TrimEndingDirectorySeparator(builder.Environment.ContentRootPath) == Path.TrimEndingDirectorySeparator(beside))
        {
            return;
        }
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var first = sources.TakeWhile(source => source is not JsonConfigurationSource).Count();
        foreach (var name in new[] { $"appsettings.{builder.Environment.EnvironmentName}.json", "appsettings.json" })
        {
            sources.Insert(first, new JsonConfigurationSource { FileProvider = new PhysicalFileProvider(beside), Path = name, Optional = true });
        }
    }
}
