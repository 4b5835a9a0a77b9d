namespace MediationNumerique.Api.Storage.Entities;

/// <summary>A source that was ever described, which its statements, imports and harvests refer to. What is stated of it is a declaration too.</summary>
internal sealed class SourceEntity
{
    public string Slug { get; set; } = "";
}
