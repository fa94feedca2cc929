package ua.viche.api.priorities;

import java.util.List;
import java.util.UUID;

/// What somebody chose, without who: a random id that only the person can tell is theirs, and the positions of options.
record Ballot(UUID id, List<Integer> positions) {}
