package ua.viche.api.reports;

import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Who has to act: the officers of a district, or a body.
///
/// @param kind `district` or `body`
public record Responsible(String kind, String code) {

    private static final String DISTRICT = "district";

    public static Responsible district(String code) {
        return new Responsible(DISTRICT, code);
    }

    public static Responsible body(String code) {
        return new Responsible("body", code);
    }

    /// From `district:CODE` or `body:CODE`, as [#duty] writes it.
    public static Responsible of(String duty) {
        var colon = duty.indexOf(':');
        return new Responsible(duty.substring(0, colon), duty.substring(colon + 1));
    }

    /// As rotas name it: `district:demo-1`.
    public String duty() {
        return kind + ":" + code;
    }

    public boolean isDistrict() {
        return kind.equals(DISTRICT);
    }

    /// Whether somebody works there: the scope of officers and officials is the code.
    public boolean has(Caller staff) {
        return staff.has(Role.OFFICER, code) || !isDistrict() && staff.has(Role.OFFICIAL, code);
    }
}
