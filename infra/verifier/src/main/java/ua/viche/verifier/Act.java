package ua.viche.verifier;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An entry of the log, read strictly: keys in their order, no spaces, nothing else.
record Act(Kind kind, String petition, @Nullable String signer, @Nullable String text) {

    enum Kind {
        OPENED, CHANGED, SIGNED, WITHDRAWN, INVALIDATED
    }

    private static final String HASH = "([A-Za-z0-9_-]{43})";
    private static final Pattern ENTRY = Pattern.compile("\\{\"v\":1,\"kind\":\"(opened|changed|signed|withdrawn|invalidated)\","
            + "\"petition\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\""
            + "(?:,\"signer\":\"" + HASH + "\")?(?:,\"text\":\"" + HASH + "\")?"
            + ",\"at\":\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z\"(?:,\"rule\":\"([a-z0-9]+(?:-[a-z0-9]+)*)\")?\\}");

    /// @throws Mismatch if it is no entry
    static Act parse(long index, byte[] entry) {
        var json = new String(entry, StandardCharsets.UTF_8);
        var parts = ENTRY.matcher(json);
        if (!parts.matches()) {
            throw new Mismatch("entry " + index + " is not an act: " + json);
        }
        var kind = Kind.valueOf(parts.group(1).toUpperCase(java.util.Locale.ROOT));
        var act = new Act(kind, parts.group(2), parts.group(3), parts.group(4));
        var rule = parts.group(5);
        var whole = switch (kind) {
            case OPENED, CHANGED -> act.signer == null && act.text != null && rule == null;
            case SIGNED -> act.signer != null && act.text != null && rule == null;
            case WITHDRAWN -> act.signer != null && act.text == null && rule == null;
            case INVALIDATED -> act.signer != null && act.text == null && rule != null;
        };
        if (!whole) {
            throw new Mismatch("entry " + index + " has not what its kind needs: " + json);
        }
        return act;
    }
}
