package ua.viche.api.advisory;

import java.time.Instant;
import java.util.UUID;
import ua.viche.platform.texts.Translated;

/// An open call for members.
record Call(UUID id, UUID group, Translated text, int seats, Instant openedAt, Instant closesAt) {}
