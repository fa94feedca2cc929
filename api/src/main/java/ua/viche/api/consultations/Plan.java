package ua.viche.api.consultations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// What a consultation is to be, as its editors write it.
///
/// @param lastDay the last day on which contributions are taken, in Kyiv
/// @param territory KATOTTG code of the place that it is about; null for the country
/// @param language of the draft text
record Plan(Bilingual title, Form form, Announcement announcement, @Nullable LocalDate lastDay, @Nullable String territory,
        String language) {}
