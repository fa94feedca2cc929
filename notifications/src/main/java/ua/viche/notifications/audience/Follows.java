package ua.viche.notifications.audience;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.About;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;

/// What people follow. A follow of something that does not exist is kept and never heard of: this service does not know what exists.
public final class Follows {

    /// Follows of one person, at most.
    public static final int LIMIT = 1_000;

    /// How following ended.
    enum Following {
        NEW, KNOWN, TOO_MANY
    }

    private final Database database;
    private final Clock clock;
    private final FollowStore store = new FollowStore();

    public Follows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Following again changes nothing. Two phones at once may go over the limit by one.
    Following follow(UUID person, About about) {
        var now = clock.instant();
        return database.inStatelessTransaction(session -> store.insert(session, person, about, now, LIMIT));
    }

    /// Follows for somebody who took part, unless they follow very much.
    CompletionStage<Void> follow(Stage.QueryProducer session, UUID person, About about) {
        return store.insert(session, person, about, clock.instant(), LIMIT).thenAccept(_ -> {});
    }

    void unfollow(UUID person, About about) {
        database.inStatelessTransaction(session -> store.delete(session, person, about));
    }

    /// A person's follows, the newest things first.
    Page<Follow> of(UUID person, Page.Request page) {
        return database.inStatelessTransaction(session -> store.list(session, person, page));
    }
}
