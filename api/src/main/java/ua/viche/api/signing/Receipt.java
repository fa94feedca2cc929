package ua.viche.api.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the phone keeps of a signature.
///
/// @param id the same for ever, also after withdrawing and signing again
/// @param batch the committed batch that made the signature valid
/// @param signedAt the server's time, the legal one
/// @param deviceTime when the phone says that the person signed; kept, never relied upon
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(UUID id, UUID petition, UUID batch, Instant signedAt, @Nullable Instant deviceTime) {}
