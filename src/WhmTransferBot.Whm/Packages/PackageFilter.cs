namespace WhmTransferBot.Whm.Packages;

/// <summary>Which packages <c>listpkgs</c> returns (<c>want</c>).</summary>
public enum PackageFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that the caller may create accounts with.</summary>
    Creatable,

    /// <summary>Those that the caller may change.</summary>
    Editable,

    /// <summary>Those that the caller may see.</summary>
    Viewable,
}
