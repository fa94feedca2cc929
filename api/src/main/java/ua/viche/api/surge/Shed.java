package ua.viche.api.surge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can be shed, in the order in which it is. To shed is to give the last answer again instead of working out a new one.
public enum Shed {
    TRENDING, STATISTICS, SEARCH, LISTS;

    /// The level from which on it is shed.
    public int level() {
        return ordinal() + 1;
    }

    /// All that is shed at a level.
    static List<Shed> at(int level) {
        return Stream.of(values()).filter(shed -> shed.level() <= level).toList();
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
