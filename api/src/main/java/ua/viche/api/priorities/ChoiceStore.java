package ua.viche.api.priorities;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// The tables `priority_choice` and `priority_option`; nobody else reads or writes them.
final class ChoiceStore {

    private static final String SELECT = """
            select id, consultation, procedure, procedure_version, title_uk, title_en, choose, opens_at, closes_at, cancelled_at,
                cancellation from priority_choice
            """;

    CompletionStage<Void> insert(QueryProducer session, Choice choice, UUID by, Instant now) {
        return session.createNativeQuery("""
                insert into priority_choice (id, consultation, procedure, procedure_version, title_uk, title_en, choose, opens_at,
                    closes_at, created_by, created_at)
                values (:id, :consultation, :procedure, :version, :uk, :en, :choose, :opensAt, :closesAt, :by, :now)
                """).setParameter("id", choice.id()).setParameter("consultation", choice.consultation())
                .setParameter("procedure", choice.procedure().code()).setParameter("version", choice.procedure().version())
                .setParameter("uk", choice.title().uk()).setParameter("en", choice.title().en())
                .setParameter("choose", choice.choose()).setParameter("opensAt", choice.term().opensAt())
                .setParameter("closesAt", choice.term().closesAt()).setParameter("by", by).setParameter("now", now)
                .executeUpdate().thenCompose(_ -> insertOptions(session, choice));
    }

    private static CompletionStage<Void> insertOptions(QueryProducer session, Choice choice) {
        var options = choice.options();
        return session.createNativeQuery("""
                insert into priority_option (id, choice, position, title_uk, title_en, text_uk, text_en)
                select o.id, :choice, o.position, o.title_uk, o.title_en, o.text_uk, o.text_en
                from unnest(cast(:ids as uuid[]), cast(:positions as int[]), cast(:titlesUk as text[]), cast(:titlesEn as text[]),
                    cast(:textsUk as text[]), cast(:textsEn as text[]))
                    as o (id, position, title_uk, title_en, text_uk, text_en)
                """).setParameter("choice", choice.id())
                .setParameter("ids", options.stream().map(Choice.Option::id).toArray(UUID[]::new))
                .setParameter("positions", options.stream().map(Choice.Option::position).toArray(Integer[]::new))
                .setParameter("titlesUk", options.stream().map(one -> one.title().uk()).toArray(String[]::new))
                .setParameter("titlesEn", options.stream().map(one -> one.title().en()).toArray(String[]::new))
                .setParameter("textsUk", options.stream().map(one -> uk(one.text())).toArray(String[]::new))
                .setParameter("textsEn", options.stream().map(one -> en(one.text())).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<@Nullable Choice> find(QueryProducer session, UUID id) {
        return one(session, SELECT + " where id = :id", id);
    }

    /// Nobody calls it off before the transaction ends.
    CompletionStage<@Nullable Choice> held(QueryProducer session, UUID id) {
        return one(session, SELECT + " where id = :id for share", id);
    }

    CompletionStage<@Nullable Choice> locked(QueryProducer session, UUID id) {
        return one(session, SELECT + " where id = :id for update", id);
    }

    private static CompletionStage<@Nullable Choice> one(QueryProducer session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenCompose(row -> row == null
                        ? CompletableFuture.<@Nullable Choice>completedStage(null)
                        : options(session, id).<@Nullable Choice>thenApply(options -> choice(row, options)));
    }

    /// Those of a consultation, newest first.
    CompletionStage<List<Choice>> of(QueryProducer session, UUID consultation, @Nullable UUID after, int most) {
        return session.createNativeQuery(SELECT + """
                 where consultation = :consultation and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :most
                """, Object[].class).setParameter("consultation", consultation).setParameter("after", after)
                .setParameter("most", most).getResultList().thenCompose(rows -> {
                    CompletionStage<List<Choice>> all = CompletableFuture.completedStage(new ArrayList<>());
                    for (var row : rows) {
                        all = all.thenCompose(so -> options(session, (UUID) row[0]).thenApply(options -> {
                            so.add(choice(row, options));
                            return so;
                        }));
                    }
                    return all;
                });
    }

    CompletionStage<Void> cancel(QueryProducer session, UUID id, String reason, Instant at) {
        return session.createNativeQuery("update priority_choice set cancelled_at = :at, cancellation = :reason where id = :id")
                .setParameter("at", at).setParameter("reason", reason).setParameter("id", id).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Those that began, or ended, and nobody was told.
    CompletionStage<List<UUID>> untold(QueryProducer session, boolean closing, Instant now) {
        return session.createNativeQuery(closing
                ? "select id from priority_choice where closes_at <= :now and closing_told_at is null and cancelled_at is null"
                        + " order by closes_at limit 100"
                : "select id from priority_choice where opens_at <= :now and opening_told_at is null and cancelled_at is null"
                        + " order by opens_at limit 100",
                UUID.class).setParameter("now", now).getResultList();
    }

    /// Notes that people are told.
    ///
    /// @return false where they were before
    CompletionStage<Boolean> told(QueryProducer session, UUID id, boolean closing, Instant now) {
        return session.createNativeQuery(closing
                ? "update priority_choice set closing_told_at = :now where id = :id and closing_told_at is null"
                        + " and cancelled_at is null"
                : "update priority_choice set opening_told_at = :now where id = :id and opening_told_at is null"
                        + " and cancelled_at is null")
                .setParameter("now", now).setParameter("id", id).executeUpdate().thenApply(rows -> rows == 1);
    }

    private static CompletionStage<List<Choice.Option>> options(QueryProducer session, UUID choice) {
        return session.createNativeQuery("""
                select id, position, title_uk, title_en, text_uk, text_en from priority_option where choice = :choice
                order by position
                """, Object[].class).setParameter("choice", choice).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Choice.Option((UUID) r[0], (Integer) r[1],
                        new Bilingual((String) r[2], (String) r[3]),
                        r[4] == null ? null : new Bilingual((String) r[4], (String) r[5]))).toList());
    }

    private static Choice choice(Object[] r, List<Choice.Option> options) {
        return new Choice((UUID) r[0], (UUID) r[1], new Choice.Procedure((String) r[2], (Integer) r[3]),
                new Bilingual((String) r[4], (String) r[5]), (Integer) r[6], new Choice.Term(at(r[7]), at(r[8])),
                r[9] == null ? null : new Choice.Cancellation(at(r[9]), (String) r[10]), options);
    }

    private static @Nullable String uk(@Nullable Bilingual text) {
        return text == null ? null : text.uk();
    }

    private static @Nullable String en(@Nullable Bilingual text) {
        return text == null ? null : text.en();
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
