package ua.viche.notifications.preferences;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `preference` and `quiet_hours`.
final class PreferenceStore {

    CompletionStage<Map<String, Choice>> choices(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery("select subject, inbox, push, email from preference where person = :person",
                Object[].class).setParameter("person", person).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                        row -> new Choice((Boolean) row[1], (Boolean) row[2], (Boolean) row[3]))));
    }

    CompletionStage<Integer> choose(Stage.QueryProducer session, UUID person, String subject, Choice choice) {
        if (!choice.says()) {
            return session.createNativeQuery("delete from preference where person = :person and subject = :subject")
                    .setParameter("person", person).setParameter("subject", subject).executeUpdate();
        }
        return session.createNativeQuery(
                """
                        insert into preference (person, subject, inbox, push, email)
                        values (:person, :subject, cast(cast(:inbox as text) as boolean), cast(cast(:push as text) as boolean),
                                cast(cast(:email as text) as boolean))
                        on conflict (person, subject) do update
                        set inbox = excluded.inbox, push = excluded.push, email = excluded.email
                        """).setParameter("person", person).setParameter("subject", subject)
                .setParameter("inbox", text(choice.inbox())).setParameter("push", text(choice.push()))
                .setParameter("email", text(choice.email())).executeUpdate();
    }

    CompletionStage<Integer> turnOffMail(Stage.QueryProducer session, UUID person, String subject) {
        return session.createNativeQuery(
                """
                        insert into preference (person, subject, email) values (:person, :subject, false)
                        on conflict (person, subject) do update set email = false
                        """).setParameter("person", person).setParameter("subject", subject).executeUpdate();
    }

    CompletionStage<Optional<Quiet>> quiet(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery(
                "select to_char(begins, 'HH24:MI') as first, to_char(ends, 'HH24:MI') as last, time_zone from quiet_hours where person = :person",
                Object[].class).setParameter("person", person).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row)
                        .map(columns -> new Quiet((String) columns[0], (String) columns[1], (String) columns[2])));
    }

    CompletionStage<Integer> quiet(Stage.QueryProducer session, UUID person, Quiet quiet) {
        return session.createNativeQuery(
                """
                        insert into quiet_hours (person, begins, ends, time_zone)
                        values (:person, cast(cast(:begins as text) as time), cast(cast(:ends as text) as time), cast(:zone as text))
                        on conflict (person) do update
                        set begins = excluded.begins, ends = excluded.ends, time_zone = excluded.time_zone
                        """).setParameter("person", person).setParameter("begins", quiet.begins())
                .setParameter("ends", quiet.ends()).setParameter("zone", quiet.timeZone()).executeUpdate();
    }

    CompletionStage<Integer> noQuiet(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery("delete from quiet_hours where person = :person").setParameter("person", person)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Boolean choice) {
        return choice == null ? null : choice.toString();
    }
}
