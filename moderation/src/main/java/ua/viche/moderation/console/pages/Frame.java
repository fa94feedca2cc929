package ua.viche.moderation.console.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// What stands around every page.
///
/// @param assets files that pages refer to
/// @param path the page's own path and query, to come back to
/// @param csrf what every form carries; empty for strangers
/// @param name who is signed in; null for strangers
/// @param links where one can go
public record Frame(Words words, Preferences preferences, Assets assets, String path, String csrf, @Nullable String name,
        List<Link> links, boolean signedIn) {

    /// An entry of the menu.
    ///
    /// @param key shortcut after `g`
    public record Link(String path, String text, String key) {}

    /// A message in the reader's language.
    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    public String language() {
        return preferences.language().tag();
    }

    /// The language that is not the reader's.
    public Language other() {
        return preferences.language() == Language.UK ? Language.EN : Language.UK;
    }

    /// Where a file of the console stands.
    public String asset(String name) {
        return assets.path(name);
    }

    /// Whether a menu entry leads to where the reader is.
    public boolean isHere(Link link) {
        return link.path().equals("/console/queue") && path.startsWith("/console/items/") || path.equals(link.path())
                || path.startsWith(link.path() + "/") || path.startsWith(link.path() + "?");
    }
}
