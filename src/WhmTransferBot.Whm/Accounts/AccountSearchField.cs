namespace WhmTransferBot.Whm.Accounts;

/// <summary>A field that <c>listaccts</c> can search (<c>searchtype</c>).</summary>
public enum AccountSearchField
{
    /// <summary>The account's name.</summary>
    User,

    /// <summary>The main domain.</summary>
    Domain,

    /// <summary>The owning reseller.</summary>
    Owner,

    /// <summary>The address.</summary>
    Ip,

    /// <summary>The package.</summary>
    Package,
}
