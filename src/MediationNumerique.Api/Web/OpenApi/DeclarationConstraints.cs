using System.Globalization;
using System.Reflection;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>What the validators ask of each field that producers state.</summary>
internal sealed class DeclarationConstraints : ISchemaFilter
{
    private static readonly Dictionary<Type, IValidator> s_validators = new()
    {
        [typeof(LieuMediationNumerique)] = new LieuBrutValidator(),
        [typeof(DeclaredStructure)] = new StructureBruteValidator(),
        [typeof(DeclaredService)] = new ServiceBrutValidator(),
        [typeof(SousCategorie)] = new ServiceBrutValidator.SousCategorieBruteValidator(),
        [typeof(DeclaredSource)] = new SourceBruteValidator(),
        [typeof(DeclaredMoissonnage)] = new SourceBruteValidator.MoissonnageBrutValidator(),
    };

    /// <summary>What is set right or dropped before the rules apply (<see cref="Schema.Readers.ContactRepair"/>) is never refused for its form.</summary>
    private static readonly HashSet<string> s_repaired = ["telephone", "courriel", "courriels", "site_web"];

    private const int LongestForm = 100;

    /// <summary>Whether producers send it, which is checked to the field.</summary>
    public static bool IsSent(Type type) => s_validators.ContainsKey(type);

    /// <summary>Whether it is sent in forms that its own does not have.</summary>
    public static bool IsRepaired(MemberInfo member) => IsSent(member.DeclaringType!) && s_repaired.Contains(WireName.Of(member.Name));

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } concrete || !s_validators.TryGetValue(context.Type, out var validator))
        {
            return;
        }
        var rules = validator.CreateDescriptor().Rules.ToLookup(rule => WireName.Of(rule.PropertyName));
        foreach (var (name, property) in properties)
        {
            Constrain(property, rules[name].SelectMany(rule => rule.Components).Where(IsAlwaysAsked).Select(component => component.Validator), s_repaired.Contains(name));
            if (property is OpenApiSchema { ReadOnly: false } sent && !concrete.Required!.Contains(name))
            {
                // As if it were left out. What has no type of its own is an object that is described apart.
                sent.Type = (sent.AllOf is null ? sent.Type : JsonSchemaType.Object) | JsonSchemaType.Null;
            }
        }
    }

    /// <summary>What is compulsory for want of another field is not compulsory.</summary>
    private static bool IsAlwaysAsked(IRuleComponent component) => component.Validator is not INotEmptyValidator || !component.HasCondition;

    private static void Constrain(IOpenApiSchema property, IEnumerable<IPropertyValidator> validators, bool isRepaired)
    {
        if (property is OpenApiSchema { Type: JsonSchemaType.Array } list)
        {
            list.MaxItems = Champs.MostValues;
            property = list.Items!;
        }
        if (property is not OpenApiSchema value)
        {
            return;
        }
        var isText = value is { Type: JsonSchemaType.String, Format: null or "uri" };
        value.Pattern = isText ? Rules.NoControlButBreaks : null;
        value.MaxLength = isText ? Rules.LongestText : value.Format == "date" ? "2026-02-15".Length : null;
        foreach (var validator in validators)
        {
            if (isText && !isRepaired)
            {
                ConstrainText(value, validator);
            }
            else if (validator is IBetweenValidator between)
            {
                value.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                value.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
            }
        }
    }

    private static void ConstrainText(OpenApiSchema value, IPropertyValidator validator)
    {
        switch (validator)
        {
            case ILengthValidator { Max: > 0 } length:
                value.MaxLength = length.Max;
                break;
            case INotEmptyValidator:
                // A text of spaces is an empty one, which is no text at all.
                value.MinLength = 1;
                break;
            case IRegularExpressionValidator form:
                // No form has room for more.
                (value.Pattern, value.MaxLength) = (Formats.Portable(form.Expression), Math.Min(value.MaxLength ?? LongestForm, LongestForm));
                break;
            case IDescribedRule rule:
                (value.Pattern, value.MaxLength) = (rule.Pattern, rule.MaxLength);
                break;
        }
    }
}
