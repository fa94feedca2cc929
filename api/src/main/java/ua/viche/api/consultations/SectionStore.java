package ua.viche.api.consultations;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;

/// The table `consultation_section`; nobody else reads or writes it.
final class SectionStore {

    static final String COLUMNS = "s.id, s.position, s.number, s.heading, s.source, s.retired";

    /// The sections that stand, in order.
    CompletionStage<List<Section>> standing(QueryProducer session, UUID consultation) {
        return session.createNativeQuery("select " + COLUMNS + """
                 from consultation_section s where s.consultation = :consultation and s.retired is null order by s.position
                """, Object[].class).setParameter("consultation", consultation).getResultList()
                .thenApply(rows -> rows.stream().map(row -> section(row, 0)).toList());
    }

    /// One of a consultation's sections, retired ones too.
    CompletionStage<@Nullable Section> find(QueryProducer session, UUID consultation, UUID section) {
        return session.createNativeQuery("select " + COLUMNS + """
                 from consultation_section s where s.consultation = :consultation and s.id = :section
                """, Object[].class).setParameter("consultation", consultation).setParameter("section", section)
                .getSingleResultOrNull().<@Nullable Section>thenApply(row -> row == null ? null : section(row, 0));
    }

    /// Retires what the edition has no longer and adds what is new; of what stays the place may change.
    CompletionStage<Void> replace(QueryProducer session, UUID consultation, int edition, List<Section> before,
            List<Section> after) {
        var kept = before.stream().map(Section::id).filter(id -> after.stream().anyMatch(one -> one.id().equals(id))).toList();
        var added = after.stream().filter(one -> !kept.contains(one.id())).toList();
        return session.createNativeQuery("""
                update consultation_section set retired = :edition, position = -1
                where consultation = :consultation and retired is null and not id = any (cast(:kept as uuid[]))
                """).setParameter("edition", edition).setParameter("consultation", consultation)
                .setParameter("kept", kept.toArray(UUID[]::new)).executeUpdate()
                .thenCompose(_ -> place(session, after.stream().filter(one -> kept.contains(one.id())).toList()))
                .thenCompose(_ -> insert(session, consultation, edition, added));
    }

    /// In two steps, since no two sections may stand in one place in between.
    private static CompletionStage<Void> place(QueryProducer session, List<Section> sections) {
        if (sections.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        var ids = sections.stream().map(Section::id).toArray(UUID[]::new);
        return session.createNativeQuery("""
                update consultation_section set position = -2 - position where id = any (cast(:ids as uuid[]))
                """).setParameter("ids", ids).executeUpdate().thenCompose(_ -> session.createNativeQuery("""
                update consultation_section s set position = p.position
                from unnest(cast(:ids as uuid[]), cast(:positions as int[])) as p (id, position) where s.id = p.id
                """).setParameter("ids", ids)
                .setParameter("positions", sections.stream().map(Section::position).toArray(Integer[]::new)).executeUpdate())
                .thenAccept(_ -> {});
    }

    private static CompletionStage<Void> insert(QueryProducer session, UUID consultation, int edition, List<Section> sections) {
        if (sections.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return session.createNativeQuery("""
                insert into consultation_section (id, consultation, position, number, heading, source, since)
                select s.id, :consultation, s.position, s.number, s.heading, s.source, :edition
                from unnest(cast(:ids as uuid[]), cast(:positions as int[]), cast(:numbers as text[]), cast(:headings as text[]),
                    cast(:sources as text[])) as s (id, position, number, heading, source)
                """).setParameter("consultation", consultation).setParameter("edition", edition)
                .setParameter("ids", sections.stream().map(Section::id).toArray(UUID[]::new))
                .setParameter("positions", sections.stream().map(Section::position).toArray(Integer[]::new))
                .setParameter("numbers", sections.stream().map(Section::number).toArray(String[]::new))
                .setParameter("headings", sections.stream().map(Section::heading).toArray(String[]::new))
                .setParameter("sources", sections.stream().map(Section::source).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// A section out of [#COLUMNS], from a column on.
    static Section section(Object[] r, int from) {
        return new Section((UUID) r[from], (Integer) r[from + 1], (String) r[from + 2], (String) r[from + 3],
                (String) r[from + 4], (Integer) r[from + 5]);
    }
}
