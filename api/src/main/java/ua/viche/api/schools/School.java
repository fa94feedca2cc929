package ua.viche.api.schools;

import java.util.UUID;
import ua.viche.platform.texts.Translated;

/// A school that takes part.
///
/// @param code in the register of schools; the scope of its coordinators
/// @param district whose officers may work there
record School(UUID id, String code, Translated name, String district) {}
