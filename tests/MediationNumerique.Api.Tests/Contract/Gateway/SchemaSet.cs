using System.Text.Json;

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>The schemas of a contract: each component is read once, and may refer to itself.</summary>
internal sealed class SchemaSet(JsonElement document)
{
    private readonly Dictionary<string, SchemaCheck> _components = [];

    /// <summary>The component of a reference such as <c>#/components/schemas/Lieu</c>.</summary>
    public SchemaCheck Of(string reference)
    {
        lock (_components)
        {
            if (!_components.TryGetValue(reference, out var component))
            {
                component = new SchemaCheck(reference.Split('/')[^1]);
                _components.Add(reference, component);
                component.Read(Follow(reference), this);
            }

            return component;
        }
    }

    public SchemaCheck Of(JsonElement schema)
    {
        if (schema.Child("$ref") is { } reference)
        {
            return Of(reference.GetString()!);
        }
        var inline = new SchemaCheck(null);
        inline.Read(schema, this);

        return inline;
    }

    /// <summary>What an element says, or what it refers to says.</summary>
    public JsonElement Resolve(JsonElement element) => element.Child("$ref") is { } reference ? Follow(reference.GetString()!) : element;

    private JsonElement Follow(string reference) => reference.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));
}
