package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a question is answered, by the names of Open311 (GeoReport v2, service definitions).
public enum Datatype {
    STRING, NUMBER, DATETIME, TEXT, SINGLEVALUELIST, MULTIVALUELIST;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasValues() {
        return this == SINGLEVALUELIST || this == MULTIVALUELIST;
    }
}
