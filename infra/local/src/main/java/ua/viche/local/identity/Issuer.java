package ua.viche.local.identity;

import java.util.Locale;

/// Who signs tokens here.
///
/// `EID`: the state's electronic identification (like id.gov.ua), gives the tax number. `DIIA`: a second one, which gives the same
/// tax number to the same person. `STAFF`: the staff's identity provider. `FIREBASE`: sign-in by phone (Firebase Authentication),
/// knows no tax number.
public enum Issuer {
    EID("citizen"), DIIA("citizen"), STAFF("staff"), FIREBASE("firebase");

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
