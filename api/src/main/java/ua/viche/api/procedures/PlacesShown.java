package ua.viche.api.procedures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How exactly a procedure keeps where a signer lives: a level of the administrative division of Ukraine (KATOTTG). What is finer is
/// cut off before it is stored, so that nothing can show it later.
///
/// - `NONE`: not at all, the country neither.
/// - `OBLAST`: the oblast, the Autonomous Republic of Crimea, Kyiv or Sevastopol: `UA05`.
/// - `RAION`: `UA0502`.
/// - `COMMUNITY`: the territorial community: `UA0502003`.
public enum PlacesShown {
    NONE, OBLAST, RAION, COMMUNITY;

    private static final String NOTHING_BELOW = "0+";
    private static final int OBLAST_END = 4;
    private static final int RAION_END = 6;
    private static final int COMMUNITY_END = 9;

    public boolean nothing() {
        return this == NONE;
    }

    /// The beginning of a KATOTTG code down to this level; the code of something larger stays that: `UA05` of `UA05000000000010236`.
    public String cut(String code) {
        return switch (this) {
            case NONE -> "";
            case OBLAST -> code.substring(0, OBLAST_END);
            case RAION -> part(code, OBLAST_END, RAION_END) ? code.substring(0, RAION_END) : OBLAST.cut(code);
            case COMMUNITY -> part(code, RAION_END, COMMUNITY_END) ? code.substring(0, COMMUNITY_END) : RAION.cut(code);
        };
    }

    private static boolean part(String code, int from, int to) {
        return !code.substring(from, to).matches(NOTHING_BELOW);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
