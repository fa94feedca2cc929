package ua.viche.api.training;

import java.util.List;
import java.util.stream.Stream;

/// Regions of Ukraine (ISO 3166-2:UA).
final class Regions {

    static final List<String> CODES = Stream
            .of("05", "07", "09", "12", "14", "18", "21", "23", "26", "30", "32", "35", "40", "43", "46",
                    "48", "51", "53", "56", "59", "61", "63", "65", "68", "71", "74", "77")
            .map(number -> "UA-" + number).toList();

    private Regions() {}
}
