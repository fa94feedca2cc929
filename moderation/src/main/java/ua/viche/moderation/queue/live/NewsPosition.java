package ua.viche.moderation.queue.live;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// A place in the order of what changed: the transaction, then the number. Nothing is ever added before a place that was read.
record NewsPosition(BigInteger transaction, long number) implements Comparable<NewsPosition> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,20})-(\\d{1,18})");

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    static NewsPosition parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no place in the news");
        }
        var transaction = new BigInteger(parts.group(1));
        if (transaction.bitLength() > 64) {
            throw new IllegalArgumentException("no transaction of PostgreSQL");
        }
        return new NewsPosition(transaction, Long.parseLong(parts.group(2)));
    }

    String text() {
        return transaction + "-" + number;
    }

    @Override
    public int compareTo(NewsPosition other) {
        var order = transaction.compareTo(other.transaction);
        return order != 0 ? order : Long.compare(number, other.number);
    }
}
