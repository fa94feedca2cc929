package ua.viche.verifier;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Does all acts again, in their order, and counts.
final class Replay {

    /// What became of a petition.
    static final class Tally {

        private @Nullable String text;
        private long count;
        private long lastChange;

        long count() {
            return count;
        }

        /// The tree size since which the count is what it is.
        long lastChange() {
            return lastChange;
        }
    }

    private final Map<String, Tally> petitions = new LinkedHashMap<>();
    private final Map<Act.Kind, Long> kinds = new EnumMap<>(Act.Kind.class);
    private final Signers signers = new Signers();

    /// @throws Mismatch if the act cannot follow those before it
    void apply(long index, byte[] entry) {
        var act = Act.parse(index, entry);
        kinds.merge(act.kind(), 1L, Long::sum);
        var tally = petitions.computeIfAbsent(act.petition(), _ -> new Tally());
        switch (act.kind()) {
            case OPENED -> tally.text = act.text();
            case CHANGED -> {
                demand(tally.text != null, index, "changes the text of a petition that was not opened", act);
                tally.text = act.text();
            }
            case SIGNED -> {
                demand(String.valueOf(act.text()).equals(tally.text), index, "signs another text than the petition's", act);
                demand(signers.add(act.petition(), String.valueOf(act.signer())), index, "signs twice without withdrawing", act);
                count(tally, 1, index);
            }
            case WITHDRAWN, INVALIDATED -> {
                demand(signers.remove(act.petition(), String.valueOf(act.signer())), index, "ends a signature that is not there",
                        act);
                count(tally, -1, index);
            }
        }
    }

    Map<String, Tally> petitions() {
        return petitions;
    }

    Optional<Tally> petition(String id) {
        return Optional.ofNullable(petitions.get(id));
    }

    /// `3 opened, 12 signed`.
    String summary() {
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static void count(Tally tally, int change, long index) {
        tally.count += change;
        tally.lastChange = index + 1;
    }

    private static void demand(boolean holds, long index, String what, Act act) {
        if (!holds) {
            throw new Mismatch("entry " + index + " " + what + ": petition " + act.petition()
                    + (act.signer() == null ? "" : ", signer " + act.signer()));
        }
    }
}
