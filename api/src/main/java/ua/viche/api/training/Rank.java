package ua.viche.api.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Ranks of the police up to colonel (Law on the National Police, art. 80).
enum Rank {
    PRIVATE, CORPORAL, SERGEANT, SENIOR_SERGEANT, JUNIOR_LIEUTENANT, LIEUTENANT, SENIOR_LIEUTENANT, CAPTAIN, MAJOR, LIEUTENANT_COLONEL, COLONEL;

    static final List<String> CODES = Stream.of(values()).map(rank -> rank.name().toLowerCase(Locale.ROOT)).toList();
}
