using System.Globalization;
using FluentValidation;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MediationNumerique.Api.Features.Validations;

internal static class ValidationsEndpoints
{
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(5);

    public static void AddValidations(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<LieuChecks>();
        builder.Services.AddSingleton<ChoixDeLecture>();
        builder.Services.AddSingleton<FileValidation>();
        builder.Services.AddSingleton<ValidationSlots>();
        builder.Services.AddSingleton<IValidator<ValidationsCriteres>, ValidationsCriteresValidator>();
    }

    public static void MapValidations(this IEndpointRouteBuilder v1)
    {
        var validations = v1.MapGroup("/validations");

        validations.MapPost("/", Validate)
            .Named("validerFichier")
            .AcceptFile(FichierLieux.Description)
            .MayFail(422)
            .CountAs(Budget.Validations);
    }

    /// <summary>Vérifier un fichier de lieux</summary>
    /// <remarks>Lit le fichier envoyé comme le ferait un import, et rend ce qui ne va pas, ligne par ligne. Rien n’est enregistré, et il ne faut pas de jeton. Un fichier dont rien ne peut être lu est une réponse comme une autre : `recevable` vaut alors `false`, `fichier` dit pourquoi, et `proposition` la correspondance qui le ferait lire. Pour essayer la vôtre, envoyez un formulaire : `-F fichier=@lieux.csv -F correspondance=@correspondance.json`.</remarks>
    private static async Task<Results<ValidationResult, RapportResult, ClasseurResult, ProblemResult>> Validate(
        ValidationsCriteres criteres, HttpRequest request, ChoixDeLecture choix, FileValidation validation, ValidationSlots slots, CancellationToken cancellationToken)
    {
        var (file, sent, problem) = FormBody.IsForm(request)
            ? await FormBody.SpoolAsync(request, "correspondance", cancellationToken)
            : await FileBody.SpoolAsync(request, cancellationToken) is var (body, refusal) ? (body, null, refusal) : default;
        if (problem is not null)
        {
            return problem;
        }
        using var slot = await slots.TakeAsync(Client.Number(request.HttpContext.Connection.RemoteIpAddress), s_wait, cancellationToken);
        if (slot is null)
        {
            return Busy(request);
        }
        var (options, unreadable) = await choix.ChooseAsync(file!, sent, criteres, cancellationToken);
        if (unreadable is not null)
        {
            return unreadable;
        }
        var format = AnswerFormats.OfValidations.Choose(request, criteres.Format);
        if (format != AnswerFormats.Csv && format != AnswerFormats.Xlsx)
        {
            return new ValidationResult(validation.Read(file!, options, criteres, cancellationToken));
        }
        // Not straight to the client: one that reads slowly would keep the slot.
        var report = TemporaryFile.Create(request.HttpContext);
        if (format == AnswerFormats.Xlsx)
        {
            await validation.WriteXlsxAsync(file!, options, criteres, report, cancellationToken);
            return new ClasseurResult(report);
        }
        validation.WriteCsv(file!, options, criteres, report, cancellationToken);

        return new RapportResult(report);
    }

    private static ProblemResult Busy(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = s_wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);

        return new(ProblemType.Occupee, $"{ValidationSlots.Count} fichiers sont déjà en cours de vérification, ou un des vôtres. Réessayez dans quelques secondes.");
    }
}
