package ua.viche.api.ledger;

/// Where the log goes on: the edge of its tree and its last bundle while that is not full.
///
/// @param bundle without entries where the last bundle is full
record Tail(TreeEdge edge, byte[] bundle) {

    long size() {
        return edge.size();
    }
}
