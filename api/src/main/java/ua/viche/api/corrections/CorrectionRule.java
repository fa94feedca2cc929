package ua.viche.api.corrections;

import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.Bilingual;
import ua.viche.api.signing.SignatureCorrections.Action;

/// Why signatures are taken out, or let count after all.
///
/// @param law the article, where there is one
record CorrectionRule(String code, Action action, Bilingual name, @Nullable Bilingual law) {}
