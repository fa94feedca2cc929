package ua.viche.platform.identity;

/// How sure the issuer is of the person, as in eIDAS (Regulation 910/2014, art. 8); ordered.
public enum Assurance {
    LOW, SUBSTANTIAL, HIGH;

    public boolean atLeast(Assurance needed) {
        return compareTo(needed) >= 0;
    }
}
