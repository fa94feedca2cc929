package ua.viche.api.signing;

import java.util.UUID;
import ua.viche.api.ledger.SignerKeys;

/// What never changes about a petition's gate.
///
/// @param personVersion of the person secret by which its signers are known
/// @param signers made of the petition's secret
record Gate(UUID petition, String procedure, int procedureVersion, SignerKeys signers, int personVersion) {}
