package ua.viche.api.corrections;

import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.platform.texts.Bilingual;

/// Why signatures are taken out, or let count after all.
///
/// @param law the article, where there is one
record CorrectionRule(String code, Action action, Bilingual name, @Nullable Bilingual law) {}
