using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>
/// Asks the authority for its issuer name and keys, and remembers that it did not answer: whose token cannot be verified for
/// that is not told that it is a bad one. While it is out of reach it is asked now and then, not by each request in turn.
/// </summary>
internal sealed class AuthorityMetadata(TimeProvider clock, ILogger<AuthorityMetadata> logger) : IConfigurationRetriever<OpenIdConnectConfiguration>
{
    /// <summary>How long before it is asked again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile Failure? _last;
    private volatile bool _hasAnswered;

    /// <summary>
    /// Whether a token failed for want of an answer: of a key that is not known when the authority was last asked in vain; or,
    /// as long as it has never answered, of whose token it is.
    /// </summary>
    public bool IsMissed(Exception failure) => _last is not null && failure switch
    {
        SecurityTokenSignatureKeyNotFoundException => true,
        SecurityTokenInvalidIssuerException => !_hasAnswered,
        _ => false,
    };

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
    {
        if (_last is { } failure && clock.GetElapsedTime(failure.At) < Pause)
        {
            throw failure.Cause;
        }
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancel);
            (_last, _hasAnswered) = (null, true);

            return metadata;
        }
        catch (Exception cause)
        {
            logger.LogWarning(cause, "The authority {Address} cannot be reached: tokens whose key is not known yet are answered 503", address);
            _last = new(cause, clock.GetTimestamp());
            throw;
        }
    }

    private sealed record Failure(Exception Cause, long At);
}

/// <summary>A token that could not be verified, since the authority did not say with which keys.</summary>
internal sealed class AuthorityOutOfReachException(Exception cause) : Exception("The authority cannot be reached.", cause);

/// <summary>A token whose header says that what is not understood here must be (RFC 7515 §4.1.11).</summary>
internal sealed class CriticalHeaderException() : Exception("The token has a critical header, and none is understood.");
