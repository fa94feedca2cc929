package ua.viche.api.procedures;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/// A procedure and which version of its rules is the current one.
@Entity
@Table(name = "procedure")
class ProcedureEntity {

    @Id
    private String code;

    private int currentVersion;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ProcedureEntity() {}

    ProcedureEntity(String code) {
        this.code = code;
        this.currentVersion = 1;
    }

    String code() {
        return code;
    }

    int currentVersion() {
        return currentVersion;
    }

    int advance() {
        return ++currentVersion;
    }
}
