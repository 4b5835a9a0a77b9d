using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Intake.One;

/// <summary>JSON merge patch (RFC 7396): null removes a member, an object goes on inside, anything else replaces.</summary>
internal static class MergePatch
{
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                target[name] = Apply(target[name] as JsonObject is { } known ? (JsonObject)known.DeepClone() : [], inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }

        return target;
    }
}
