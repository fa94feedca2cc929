package ua.viche.platform.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known key that a mistyped one most likely meant.
final class Nearest {

    private static final int FARTHEST = 3;

    static Optional<String> to(String key, Collection<String> known) {
        return known.stream().filter(candidate -> distance(key, candidate) <= Math.min(FARTHEST, key.length() / 2))
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)));
    }

    /// Levenshtein's distance: the least number of letters to insert, drop or change.
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private Nearest() {}
}
