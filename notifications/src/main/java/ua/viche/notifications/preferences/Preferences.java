package ua.viche.notifications.preferences;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.MessageClass;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.database.Database;

/// What people want to be told by which channel. A choice about a kind goes before one about its class; what the law or an emergency
/// demands cannot be turned off.
public final class Preferences {

    /// How a choice ended.
    enum Choosing {
        CHOSEN, UNKNOWN, LOCKED
    }

    private final Database database;
    private final PreferenceStore store = new PreferenceStore();

    public Preferences(Database database) {
        this.database = database;
    }

    PreferencesView of(UUID person) {
        return database.inStatelessTransaction(session -> store.choices(session, person)
                .thenCompose(choices -> store.quiet(session, person)
                        .thenApply(quiet -> new PreferencesView(quiet.orElse(null),
                                Arrays.stream(MessageKind.values()).map(kind -> KindView.of(kind, choices)).toList()))));
    }

    /// @param subject code of a kind or a class
    Choosing choose(UUID person, String subject, Choice choice) {
        var mutable = MessageKind.of(subject).map(MessageKind::mutable)
                .or(() -> MessageClass.of(subject).map(MessageClass::mutable));
        if (mutable.isEmpty()) {
            return Choosing.UNKNOWN;
        }
        if (choice.mutes() && !mutable.get()) {
            return Choosing.LOCKED;
        }
        database.inStatelessTransaction(session -> store.choose(session, person, subject, choice));
        return Choosing.CHOSEN;
    }

    /// No more mail of this kind.
    public CompletionStage<Integer> turnOffMail(Stage.QueryProducer session, UUID person, MessageKind kind) {
        return store.turnOffMail(session, person, kind.code());
    }

    void keepQuiet(UUID person, Quiet quiet) {
        database.inStatelessTransaction(session -> store.quiet(session, person, quiet));
    }

    void keepQuietNoMore(UUID person) {
        database.inStatelessTransaction(session -> store.noQuiet(session, person));
    }
}
