package ua.viche.api.moderated;

/// What a decision of moderation did to the thing that it was about.
///
/// @param visible whether the public sees it now
/// @param changed whether anything had to be done for that
public record Effect(boolean visible, boolean changed) {

    /// The decision came too late to matter, or asked for what was so already.
    public static Effect none(boolean visible) {
        return new Effect(visible, false);
    }
}
