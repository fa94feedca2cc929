package ua.viche.api.petitions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why and when moderation took a petition down.
///
/// @param hiddenFrom the state that it had and gets back if the decision is undone
@Embeddable
public record TakeDown(UUID hiddenDecision, Instant hiddenAt, @Nullable String hiddenPolicy, @Nullable String hiddenExplanation,
        @Enumerated(EnumType.STRING) PetitionState hiddenFrom) {}
