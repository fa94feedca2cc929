package ua.viche.moderation.console.pages;

/// What a room answers.
public sealed interface Reply {

    /// A page, or a part of one.
    record Shown(int status, View view) implements Reply {}

    /// Go there with a GET (303).
    ///
    /// @param place a path of the console, or an address of the identity provider
    record Elsewhere(String place) implements Reply {}

    /// A file.
    record Bytes(String contentType, byte[] content) implements Reply {}

    static Reply page(View view) {
        return new Shown(200, view);
    }

    static Reply page(int status, View view) {
        return new Shown(status, view);
    }

    static Reply to(String place) {
        return new Elsewhere(place);
    }
}
