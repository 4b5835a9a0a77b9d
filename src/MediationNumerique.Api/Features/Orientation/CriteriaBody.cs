using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Results;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>
/// The criteria of a read, sent in its body: what is about a person has no place in an address, which browsers, proxies and
/// logs keep. The names, the values and the rules are those of the address.
/// </summary>
internal sealed class CriteriaBody<T>(IValidator<T> validator) where T : class
{
    private static readonly ConstructorInfo s_constructor = typeof(T).GetConstructors()[0];

    private readonly (string Name, bool IsMany)[] _members =
        [.. Criteres.Of(typeof(T)).Select(member => (member.Name, FormatRules.Of(validator, member.Name).IsMany))];

    /// <summary>The criteria, or the problem.</summary>
    public async Task<(T? Criteria, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, problem) = await RequestBody.ReadAsync(request, [MediaTypeNames.Application.Json], cancellationToken);
        if (body is null)
        {
            return (null, problem);
        }
        var findings = new ShapeFindings();
        foreach (var (name, _) in body.Where(field => !_members.Any(member => member.Name == field.Key)))
        {
            findings.Add(() => BodyShape.Unknown(name, "", _members.Select(member => member.Name)));
        }
        var criteria = (T)s_constructor.Invoke([.. _members.Select(member => Read(body, member, findings))]);
        var errors = validator.Validate(criteria).Errors;

        return findings.Count + errors.Count == 0 ? (criteria, null) : (null, ProblemResult.ForBody(
            [.. findings.Told.Select(mistake => BodyErrors.Tell(mistake, mistake.Pointeur!)).Concat(errors.Select(error => Tell(error, body))).Take(ShapeFindings.MostTold)],
            findings.Count + errors.Count));
    }

    /// <summary>The texts that an address would have; null for a field that is not there, or wrong as a whole.</summary>
    private static string[]? Read(JsonObject body, (string Name, bool IsMany) member, ShapeFindings findings)
    {
        if (!body.TryGetPropertyValue(member.Name, out var value))
        {
            return null;
        }
        var pointer = $"/{member.Name}";
        if (member.IsMany && value is not JsonArray)
        {
            findings.Add(() => Mistake.Of("type", "Ce champ attend une liste.", pointer));
            return null;
        }
        if (value is JsonArray list && member.IsMany)
        {
            if (Anomalie.TooMany("", list.Count) is { } tooMany)
            {
                findings.Add(() => tooMany with { Pointeur = pointer });
                return null;
            }

            return [.. list.Select((item, i) => Text(item, $"{pointer}/{i}", findings)).OfType<string>()];
        }

        return Text(value, pointer, findings) is { } text ? [text] : null;
    }

    private static string? Text(JsonNode? value, string pointer, ShapeFindings findings)
    {
        var mistake = value is null ? Mistake.Of("valeur-vide", "Cette valeur est vide : retirez-la.", pointer) : BodyText.Judge(value, pointer);
        if (mistake is not null)
        {
            findings.Add(() => mistake);
            return null;
        }

        return BodyText.Read(value);
    }

    /// <summary>Of several values, the wrong one is told by its place.</summary>
    private static Erreur Tell(ValidationFailure failure, JsonObject body)
    {
        var value = failure.AttemptedValue as string;
        var place = body[failure.PropertyName] is JsonArray list ? list.ToList().FindIndex(item => BodyText.Read(item) == value) : -1;

        return new()
        {
            Pointeur = place < 0 ? $"/{failure.PropertyName}" : $"/{failure.PropertyName}/{place}",
            Code = failure.ErrorCode,
            Message = $"Champ « {failure.PropertyName} ». {failure.ErrorMessage}",
            Valeur = value?.Shortened(),
            Suggestions = failure.CustomState as IReadOnlyList<string> ?? [],
        };
    }
}
