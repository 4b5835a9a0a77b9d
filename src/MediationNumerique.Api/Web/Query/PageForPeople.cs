namespace MediationNumerique.Api.Web.Query;

/// <summary>
/// On an endpoint whose answer is a page for people: addresses that they share carry parameters of others (<c>utm_source</c>,
/// <c>fbclid</c>…), and a page does not refuse what it does not know.
/// </summary>
internal sealed class PageForPeople
{
    public static readonly PageForPeople Value = new();
}
