package ua.viche.api.actionplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.actionplan.PlanFile.PlanEntity;
import ua.viche.api.actionplan.PlanFile.PlanItem;
import ua.viche.api.texts.Link;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Translated;

/// The tables `action_item`, `action_result`, `action_entity`, `action_update`, `action_assessment` and `action_comment`; nobody else
/// reads or writes them.
final class PlanStore {

    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

    /// When a result was there.
    record DoneResult(UUID item, int number, Instant at) {}

    /// The latest word of those who are responsible for an item.
    record Latest(UUID item, Progress status, Instant at) {}

    /// Keeps what the file has; what it has no more stays.
    CompletionStage<Void> keep(Stage.Session session, PlanFile file) {
        var items = file.items();
        return session.createNativeQuery("""
                insert into action_item (plan, code, document)
                select :plan, i.code, i.document from unnest(cast(:codes as text[]), cast(:documents as text[])) as i (code, document)
                on conflict (plan, code) do update set document = excluded.document where action_item.document <> excluded.document
                """).setParameter("plan", file.code())
                .setParameter("codes", items.stream().map(PlanItem::code).toArray(String[]::new))
                .setParameter("documents", items.stream().map(Json::text).toArray(String[]::new)).executeUpdate()
                .thenCompose(_ -> session.createNativeQuery("""
                        insert into action_entity (plan, code, document)
                        select :plan, e.code, e.document from unnest(cast(:codes as text[]), cast(:documents as text[])) as e (code, document)
                        on conflict (plan, code) do update set document = excluded.document where action_entity.document <> excluded.document
                        """).setParameter("plan", file.code())
                        .setParameter("codes", file.entities().stream().map(PlanEntity::code).toArray(String[]::new))
                        .setParameter("documents", file.entities().stream().map(Json::text).toArray(String[]::new))
                        .executeUpdate())
                .thenCompose(_ -> session.createNativeQuery("""
                        insert into action_result (item, number)
                        select i.id, n.number from action_item i,
                            generate_series(1, json_array_length(cast(i.document as json) -> 'results')) as n (number)
                        where i.plan = :plan on conflict (item, number) do nothing
                        """).setParameter("plan", file.code()).executeUpdate()).thenAccept(_ -> {});
    }

    /// The plan with everything that is stored of it.
    CompletionStage<Plan> read(Stage.Session session, PlanFile file) {
        return session.createNativeQuery("select id, code, document from action_item where plan = :plan", Object[].class)
                .setParameter("plan", file.code()).getResultList().thenCompose(items -> session
                        .createNativeQuery("select document from action_entity where plan = :plan order by code", String.class)
                        .setParameter("plan", file.code()).getResultList().thenApply(entities -> plan(file, items, entities)));
    }

    private static Plan plan(PlanFile file, List<Object[]> items, List<String> entities) {
        var order = Comparator.comparing((PlanItem item) -> Stream.of(item.code().split("\\.")).map(Integer::valueOf)
                .reduce(0, (sum, part) -> sum >= 100 ? sum + part : part * 100));
        var read = items.stream().map(r -> read((String) r[2], PlanItem.class)).sorted(order).toList();
        var ids = items.stream().collect(Collectors.toMap(r -> (String) r[1], r -> (UUID) r[0]));
        return new Plan(
                new PlanFile(file.code(), file.uk(), file.en(), entities.stream().map(e -> read(e, PlanEntity.class)).toList(),
                        read),
                ids);
    }

    CompletionStage<List<DoneResult>> done(Stage.Session session) {
        return session
                .createNativeQuery("select item, number, done_at from action_result where done_at is not null", Object[].class)
                .getResultList()
                .thenApply(rows -> rows.stream().map(r -> new DoneResult((UUID) r[0], (Integer) r[1], at(r[2]))).toList());
    }

    CompletionStage<List<Latest>> latest(Stage.Session session) {
        return session.createNativeQuery("select distinct on (item) item, status, at from action_update order by item, id desc",
                Object[].class).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Latest((UUID) r[0], Progress.valueOf((String) r[1]), at(r[2])))
                        .toList());
    }

    /// Adds an update, and notes whether its result is there now.
    CompletionStage<Void> update(Stage.Session session, UUID item, Entry entry, UUID by) {
        return insert(session, "action_update (id, item, by_entity, status, result, text_uk, text_en, evidence, by_person, at)",
                item, entry, by).thenCompose(
                        _ -> session.createNativeQuery("""
                        update action_result set done_at = case when :status <> 'DONE' then null
                            else coalesce(done_at, cast(:at as timestamptz)) end
                        where item = :item and number = cast(:result as int)
                        """).setParameter("status", entry.level()).setParameter("at", entry.at()).setParameter("item", item)
                                .setParameter("result", entry.result()).executeUpdate())
                .thenAccept(_ -> {});
    }

    CompletionStage<Void> assess(Stage.Session session, UUID item, Entry entry, UUID by) {
        return insert(session,
                "action_assessment (id, item, by_entity, completion, result, text_uk, text_en, evidence, by_person, at)",
                item, entry, by).thenAccept(_ -> {});
    }

    private static CompletionStage<Integer> insert(Stage.Session session, String into, UUID item, Entry entry, UUID by) {
        return session.createNativeQuery("insert into " + into + """
                 values (:id, :item, :entity, :level, cast(:result as int), :uk, cast(:en as text), :evidence, :by, :at)
                """).setParameter("id", entry.id()).setParameter("item", item).setParameter("entity", entry.entity())
                .setParameter("level", entry.level()).setParameter("result", entry.result()).setParameter("uk", entry.text().uk())
                .setParameter("en", entry.text().en()).setParameter("evidence", Json.text(entry.evidence()))
                .setParameter("by", by)
                .setParameter("at", entry.at()).executeUpdate();
    }

    /// Newest first; one more than the page holds.
    CompletionStage<List<Entry>> updates(Stage.Session session, UUID item, Page.Request page) {
        return list(session, "select id, by_entity, status, result, text_uk, text_en, evidence, at from action_update", item,
                page);
    }

    CompletionStage<List<Entry>> assessments(Stage.Session session, UUID item, Page.Request page) {
        return list(session, "select id, by_entity, completion, result, text_uk, text_en, evidence, at from action_assessment",
                item,
                page);
    }

    private static CompletionStage<List<Entry>> list(Stage.Session session, String select, UUID item, Page.Request page) {
        return session.createNativeQuery(select + """
                 where item = :item and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                """, Object[].class).setParameter("item", item).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(PlanStore::entry).toList());
    }

    CompletionStage<Void> comment(Stage.Session session, UUID item, Comment comment) {
        return session.createNativeQuery("""
                insert into action_comment (id, item, submission, author, text, language, state, at)
                values (:id, :item, :submission, :author, :text, :language, 'PENDING', :at)
                """).setParameter("id", comment.id()).setParameter("item", item).setParameter("submission", comment.submission())
                .setParameter("author", comment.author()).setParameter("text", comment.text())
                .setParameter("language", comment.language()).setParameter("at", comment.at()).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Published ones; with an author theirs alone, in any state.
    CompletionStage<List<Comment>> comments(Stage.Session session, UUID item, @Nullable UUID author, Page.Request page) {
        return session.createNativeQuery("""
                select id, submission, author, text, language, state, at from action_comment
                where item = :item and case when cast(:author as uuid) is null then state = 'PUBLISHED' else author = cast(:author as uuid) end
                    and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """, Object[].class).setParameter("item", item).setParameter("author", author)
                .setParameter("after", page.after(UUID::fromString)).setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(PlanStore::comment).toList());
    }

    /// A comment by its submission, locked until the transaction ends.
    CompletionStage<Optional<Comment>> submitted(Stage.Session session, UUID submission) {
        return session.createNativeQuery("""
                select id, submission, author, text, language, state, at from action_comment where submission = :submission for update
                """, Object[].class).setParameter("submission", submission).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(PlanStore::comment));
    }

    CompletionStage<Void> decided(Stage.Session session, UUID comment, CommentState state, String text) {
        return session.createNativeQuery("update action_comment set state = :state, text = :text where id = :id")
                .setParameter("state", state.name()).setParameter("text", text).setParameter("id", comment).executeUpdate()
                .thenAccept(_ -> {});
    }

    private static Comment comment(Object[] r) {
        return new Comment((UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], (String) r[4],
                CommentState.valueOf((String) r[5]),
                at(r[6]));
    }

    private static Entry entry(Object[] r) {
        try {
            return new Entry((UUID) r[0], (String) r[1], (String) r[2], (Integer) r[3],
                    new Translated((String) r[4], (String) r[5]),
                    Json.mapper().readValue((String) r[6], LINKS), at(r[7]));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
