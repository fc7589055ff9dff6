using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Engine.Effects;

/// <summary>Which effect belongs to which state.</summary>
internal sealed class EffectTable(IEnumerable<IEffect> effects)
{
    private readonly Dictionary<MigrationState, IEffect> _byState =
        effects.SelectMany(effect => effect.States, (effect, state) => (state, effect)).ToDictionary(pair => pair.state, pair => pair.effect);

    /// <summary>The effect of a state; nothing when only people or clocks can move it.</summary>
    public IEffect? For(MigrationState state) => _byState.GetValueOrDefault(state);
}
