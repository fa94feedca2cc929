package ua.viche.chaos;

import java.util.List;

/// When Viche is killed: `COMMIT` in the transaction that writes a batch of signatures or a withdrawal, `SEQUENCING` in the one that
/// gives entries their places in the public log, `CHECKPOINT` at that one's end, when the signed checkpoint is written and committed.
public enum Moment {
    COMMIT, SEQUENCING, CHECKPOINT;

    private static final String BATCH = "insert into signature_batch|insert into log_pending";

    /// Where a session may be seen then.
    List<Point> points() {
        return switch (this) {
            case COMMIT -> List.of(Point.at("insert into signature\\b"), Point.at("update tally"), Point.at(BATCH),
                    Point.committing(BATCH));
            case SEQUENCING -> List.of(Point.at("insert into log_tile"), Point.at("insert into log_bundle"),
                    Point.at("insert into log_batch"), Point.at("delete from log_pending"));
            case CHECKPOINT -> List.of(Point.at("update log_state"), Point.committing("update log_state"));
        };
    }
}
