package ua.viche.moderation.screening;

import java.math.BigInteger;

/// The check digits of numbers, by which one is told from any other number of its length.
final class Checksums {

    private static final int[] RNOKPP = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

    /// The taxpayer's number of Ukraine (РНОКПП), ten digits: the weighted sum of nine, modulo 11 and 10, is the tenth.
    static boolean isTaxNumber(String digits) {
        if (digits.length() != 10) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < RNOKPP.length; i++) {
            sum += RNOKPP[i] * digit(digits, i);
        }
        return Math.floorMod(sum, 11) % 10 == digit(digits, 9);
    }

    /// The number of a payment card (ISO/IEC 7812, Luhn).
    static boolean isCard(String digits) {
        if (digits.length() < 13 || digits.length() > 19) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var value = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    /// An account number (ISO 13616): letters as numbers, the first four characters last, modulo 97 is 1.
    static boolean isIban(String account) {
        if (account.length() < 15 || account.length() > 34) {
            return false;
        }
        var number = new StringBuilder();
        (account.substring(4) + account.substring(0, 4)).chars()
                .forEach(character -> number.append(Character.getNumericValue(character)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    private Checksums() {}
}
