package ua.viche.api.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import ua.viche.platform.http.Json;

/// One version of a procedure's rules; never changed once it is written.
@Entity
@Table(name = "procedure_version")
class ProcedureVersionEntity {

    @Embeddable
    record Key(String code, int version) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String rules;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected ProcedureVersionEntity() {}

    ProcedureVersionEntity(ProcedureRules rules, Instant since) {
        this.key = new Key(rules.code(), rules.version());
        this.rules = write(rules);
        this.since = since;
    }

    static ProcedureRules read(String rules) {
        try {
            return Json.mapper().readValue(rules, ProcedureRules.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored rules of a procedure are unreadable", unreadable);
        }
    }

    private static String write(ProcedureRules rules) {
        try {
            return Json.mapper().writeValueAsString(rules);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
