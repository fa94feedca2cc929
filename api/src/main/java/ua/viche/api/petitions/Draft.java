package ua.viche.api.petitions;

import org.jspecify.annotations.Nullable;

/// What an author writes. The limits of length are the procedure's.
///
/// @param language BCP 47, `uk` or `en`
/// @param territory KATOTTG code that the petition is about; null for none
record Draft(String title, String text, String language, @Nullable String territory) {}
