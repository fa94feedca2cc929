package ua.viche.platform.audit;

import java.util.HexFormat;

/// Where the chain of entries has got to.
///
/// @param seq number of the last entry, 0 for none
/// @param hash of the last entry, 64 hexadecimal digits, all zero for none
record Chain(long seq, String hash) {

    static final Chain START = new Chain(0, "0".repeat(64));

    /// The chain with one more entry.
    Chain plus(AuditEntry entry) {
        return new Chain(entry.seq(), HexFormat.of().formatHex(entry.hashAfter(HexFormat.of().parseHex(hash))));
    }
}
