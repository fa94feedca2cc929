package ua.viche.api.petitions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a reader finds under a petition's id.
public sealed interface Found {

    record Shown(PetitionView petition) implements Found {}

    /// It was published and is not any more.
    record TakenDown(@Nullable String policy, Instant at) implements Found {}

    /// There is none, or none that this person may see.
    record Nothing() implements Found {}
}
