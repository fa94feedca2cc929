package ua.viche.notifications.announcements;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.notifications.content.About;

/// Notices that the staff had sent.
final class AnnouncementStore {

    CompletionStage<Optional<Announcement.Found>> find(Stage.StatelessSession session, UUID id) {
        return session.createNativeQuery(
                """
                        select id, kind, audience_type, audience_id, created_at, planned_at, caused_by,
                            (select count(*) from message where message.notice = notice.id) as people
                        from notice where id = :id and caused_by is not null
                        """, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row).map(AnnouncementStore::found));
    }

    private static Announcement.Found found(Object[] row) {
        return new Announcement.Found(
                new Announcement((UUID) row[0], (String) row[1], new About((String) row[2], (String) row[3]),
                        ((OffsetDateTime) row[4]).toInstant(), row[5] == null ? null : ((OffsetDateTime) row[5]).toInstant(),
                        (long) row[7]),
                (UUID) row[6]);
    }
}
