package ua.viche.api.corrections;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Bilingual;

/// What everybody may read of corrections: the table `correction_rule`, and what corrections that have ended did.
final class PublicStore {

    /// A place in the list.
    record Position(UUID correction, UUID petition) {

        static Position parse(String text) {
            var parts = text.split(" ");
            return new Position(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        }
    }

    CompletionStage<List<CorrectionRule>> rules(Stage.Session session) {
        return session.createNativeQuery(
                "select code, action, name_uk, name_en, law_uk, law_en from correction_rule order by position", Object[].class)
                .getResultList().thenApply(rows -> rows.stream().map(r -> rule(r, 0)).toList());
    }

    /// Newest first; one more than the page holds.
    CompletionStage<List<PublicCorrection.Row>> list(Stage.Session session, @Nullable UUID petition, Page.Request page) {
        var after = page.after(Position::parse);
        return session.createNativeQuery("""
                select p.correction, p.petition, p.corrected, c.ended_at, r.code, r.action, r.name_uk, r.name_en, r.law_uk, r.law_en
                from correction_petition p
                    join correction c on c.id = p.correction and c.ended_at is not null
                    join correction_rule r on r.code = c.rule
                where p.corrected > 0 and (cast(:petition as uuid) is null or p.petition = cast(:petition as uuid))
                    and (cast(:correction as uuid) is null
                        or (p.correction, p.petition) < (cast(:correction as uuid), cast(:last as uuid)))
                order by p.correction desc, p.petition desc limit :limit
                """, Object[].class).setParameter("petition", petition)
                .setParameter("correction", after == null ? null : after.correction())
                .setParameter("last", after == null ? null : after.petition()).setParameter("limit", page.limit() + 1)
                .getResultList().thenApply(rows -> rows.stream().map(r -> new PublicCorrection.Row((UUID) r[0], (UUID) r[1],
                        rule(r, 4), (Integer) r[2], ((OffsetDateTime) r[3]).toInstant())).toList());
    }

    private static CorrectionRule rule(Object[] r, int from) {
        return new CorrectionRule((String) r[from], Action.valueOf((String) r[from + 1]),
                new Bilingual((String) r[from + 2], (String) r[from + 3]),
                r[from + 4] == null ? null : new Bilingual((String) r[from + 4], (String) r[from + 5]));
    }
}
