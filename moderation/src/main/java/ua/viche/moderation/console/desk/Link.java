package ua.viche.moderation.console.desk;

/// A way to somewhere else in the console.
///
/// @param here whether it leads to where the reader is
public record Link(String path, String text, boolean here) {

    public static Link to(String path, String text) {
        return new Link(path, text, false);
    }
}
