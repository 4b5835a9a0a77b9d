namespace Microsoft.SqlServer.Server;

/// <summary>A type that is no CLR user-defined type was used as one.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);

        return new($"'{udtType.FullName}' is an invalid user defined type, reason: {resourceReason}.");
    }
}
