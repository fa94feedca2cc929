package ua.viche.moderation.statements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which statements are asked for; null for any.
public record StatementFilter(@Nullable UUID author, @Nullable String kind, @Nullable String policy) {}
