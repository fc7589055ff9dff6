using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace WhmTransferBot.Console.Access;

/// <summary>
/// Whether the visitor of an open page may still be there. A page keeps its connection for days, and whoever opened it showed his cookie
/// only once; so it is asked again for everything that he does, and before anything new is shown.
/// </summary>
internal sealed class Visit(ConsoleOptions options, AccessToken token, AuthenticationStateProvider visitor, NavigationManager navigation)
{
    private bool _isLeaving;

    /// <summary>Whether it goes on. When it does not, the browser is sent to where it has to sign in.</summary>
    public async ValueTask<bool> LastsAsync()
    {
        if (!options.AsksForToken || token.IsCurrent((await visitor.GetAuthenticationStateAsync()).User)) return true;
        if (!_isLeaving) navigation.NavigateTo(navigation.Uri, forceLoad: true);
        _isLeaving = true;
        return false;
    }
}
