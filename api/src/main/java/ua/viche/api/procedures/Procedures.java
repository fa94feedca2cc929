package ua.viche.api.procedures;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.Platform;

/// The procedures by which petitions run, kept in memory.
public final class Procedures {

    /// Stores what changed in the rules that Viche brings along as new versions, then reads all of them.
    public static Procedures on(Platform platform) {
        throw new UnsupportedOperationException();
    }

    /// The current rules.
    public Optional<ProcedureRules> rulesFor(String code) {
        throw new UnsupportedOperationException();
    }

    /// The rules that something began with. May ask the database: inside a transaction use the other way to ask.
    ///
    /// @throws IllegalArgumentException where there is no such version
    public ProcedureRules rulesFor(String code, int version) {
        throw new UnsupportedOperationException();
    }

    /// As [#rulesFor(String, int)], within a running transaction.
    public CompletionStage<ProcedureRules> rulesFor(Stage.QueryProducer session, String code, int version) {
        throw new UnsupportedOperationException();
    }

    /// The current rules of every procedure, by code.
    public List<ProcedureRules> all() {
        throw new UnsupportedOperationException();
    }

    private Procedures() {}
}
