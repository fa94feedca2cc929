package ua.viche.api.procedures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A procedure as everybody may see it: texts in the reader's language, and names in both. Limits of signing stay inside.
record ProcedureView(String code, int version, String name, String body, Bilingual names, Bilingual bodies,
        @Nullable String territory, int sponsors, int threshold, CollectionPeriod collection, int publicationWorkingDays,
        int considerationStartWorkingDays, int considerationWorkingDays, String neededAssurance, TextLimits text,
        boolean signersPublic, PlacesShown placesShown, String law, String source) {

    static ProcedureView of(ProcedureRules rules, Locale language) {
        return new ProcedureView(rules.code(), rules.version(), rules.name().in(language), rules.body().in(language),
                rules.name(), rules.body(), rules.territory(), rules.sponsors(), rules.threshold(), rules.collection(),
                rules.publicationWorkingDays(), rules.considerationStartWorkingDays(), rules.considerationWorkingDays(),
                rules.neededAssurance().name().toLowerCase(Locale.ROOT), rules.text(), rules.signersPublic(), rules.placesShown(),
                rules.law().in(language), rules.source().in(language));
    }
}
