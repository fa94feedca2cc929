package ua.viche.api.signing;

import java.util.UUID;

/// What never changes about a petition's gate while signatures come in.
///
/// @param textHash of the text that is signed
/// @param secret of the petition, from which its signer keys are made
record Gate(UUID petition, String procedure, int procedureVersion, byte[] textHash, byte[] secret) {}
