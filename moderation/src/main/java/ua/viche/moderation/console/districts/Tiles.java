package ua.viche.moderation.console.districts;

import java.util.List;
import java.util.regex.Pattern;
import ua.viche.platform.config.Settings;

/// Where the pictures under a map come from.
///
/// @param url with `{z}`, `{x}` and `{y}`; empty for none, so that nothing is loaded from anywhere
/// @param credit whose they are
public record Tiles(String url, String credit) {

    private static final Pattern ADDRESS = Pattern
            .compile("(https?://[A-Za-z0-9.-]+(?::\\d+)?)/[A-Za-z0-9_./{}?=&-]*\\{z}[A-Za-z0-9_./{}?=&-]*");

    /// The settings `moderation.console.map.tiles` and `moderation.console.map.credit`.
    static Tiles of(Settings settings) {
        var url = settings.text("tiles", "");
        var credit = settings.text("credit", "");
        if (!url.isEmpty() && !ADDRESS.matcher(url).matches()) {
            settings.mistake("tiles", "is not an address with {z}, {x} and {y}");
            return new Tiles("", credit);
        }
        return new Tiles(url, credit);
    }

    /// The only server that the page may load pictures from, besides this one.
    List<String> sources() {
        var address = ADDRESS.matcher(url);
        return address.matches() ? List.of(address.group(1)) : List.of();
    }
}
