package ua.viche.api.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A receipt with its proof: whoever has it can show that the signature stands in the public log, without trusting the server.
///
/// @param index of the entry in the log
/// @param entry exactly the bytes whose hash is the leaf
/// @param checkpoint the signed note of the tree that the proof leads to
/// @param ended the entry that ended the signature, where it is in that tree
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(Receipt receipt, State state, @Nullable Long index, @Nullable String entry, @Nullable Inclusion inclusion,
        @Nullable String checkpoint, @Nullable Ended ended) {

    enum State {
        @JsonProperty("pending")
        PENDING, @JsonProperty("included")
        INCLUDED, @JsonProperty("withdrawn")
        WITHDRAWN, @JsonProperty("invalidated")
        INVALIDATED
    }

    /// @param hashes in Base64, from the leaf to the root
    record Inclusion(long treeSize, List<String> hashes) {}

    record Ended(long index, String entry, Inclusion inclusion) {}

    static ReceiptView pending(Receipt receipt) {
        return new ReceiptView(receipt, State.PENDING, null, null, null, null, null);
    }
}
