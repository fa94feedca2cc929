package ua.viche.local.identity;

import java.util.Locale;

/// Who signs tokens here.
public enum Issuer {

    /// The state's electronic identification (like id.gov.ua): gives the tax number.
    EID("citizen"),

    /// A second one that gives the same tax number to the same person.
    DIIA("citizen"),

    /// The staff's identity provider.
    STAFF("staff"),

    /// Sign-in by phone (Firebase Authentication): no tax number.
    FIREBASE("firebase");

    private final String kind;

    Issuer(String kind) {
        this.kind = kind;
    }

    /// Its name in settings, paths and key ids.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the setting `identity.issuers.NAME.kind` says of it.
    public String kind() {
        return kind;
    }
}
