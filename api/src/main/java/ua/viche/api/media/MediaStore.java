package ua.viche.api.media;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// What both tables know of the object store.
final class MediaStore {

    /// Which of these uploads or photos still need what lies under their prefix; a photo only needs its keys.
    CompletionStage<List<String>> needed(Stage.QueryProducer session, UUID[] ids) {
        return session.createNativeQuery("""
                select unnest(array[clean, shown, small]) from photo where id = any(cast(:ids as uuid[])) and removed_at is null
                union all
                select 'uploads/' || id || '/' from upload where id = any(cast(:ids as uuid[])) and ended_at is null
                """, String.class).setParameter("ids", ids).getResultList();
    }
}
