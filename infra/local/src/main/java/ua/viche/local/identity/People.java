package ua.viche.local.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Invented people: a subject always has the same name and the same tax number (РНОКПП, claim `drfocode`, 10 digits).
public final class People {

    private static final long NUMBERS = 10_000_000_000L;
    private static final Pattern NUMBERED = Pattern.compile("person-(\\d{10})");

    private static final String[] SURNAMES = {"Шевченко", "Коваленко", "Бондаренко", "Ткаченко", "Кравченко", "Олійник",
            "Поліщук",
            "Мельник", "Гаврилюк", "Савченко", "Руденко", "Петренко", "Марченко", "Левченко", "Юрченко", "Захарченко", "Гончар",
            "Романюк", "Кравчук", "Щербак"};
    private static final String[] WOMEN = {"Олена", "Ірина", "Наталія", "Оксана", "Марія", "Юлія", "Ганна", "Софія", "Тетяна",
            "Леся"};
    private static final String[] MEN = {"Андрій", "Олександр", "Сергій", "Іван", "Тарас", "Богдан", "Микола", "Петро", "Юрій",
            "Остап"};
    private static final String[] FATHERS = {"Іван", "Петр", "Степан", "Богдан", "Олександр", "Михайл", "Тарас", "Роман"};

    private final AtomicLong next = new AtomicLong(new SecureRandom().nextLong(NUMBERS));

    /// A subject that nobody had before; up to 10,000 million in a row are different people.
    public String somebodyNew() {
        return "person-%010d".formatted(next.getAndIncrement() % NUMBERS);
    }

    /// The tax number of a subject.
    public static String taxNumber(String subject) {
        var numbered = NUMBERED.matcher(subject);
        return numbered.matches()
                ? numbered.group(1)
                : "%010d".formatted(new BigInteger(1, hash(subject)).mod(BigInteger.valueOf(NUMBERS)).longValue());
    }

    /// The full name of a subject: surname, given name, patronymic.
    public static String name(String subject) {
        var hash = hash(subject);
        var surname = pick(SURNAMES, hash[0]);
        var father = pick(FATHERS, hash[1]);
        return hash[2] % 2 == 0
                ? surname + " " + pick(WOMEN, hash[3]) + " " + father + "івна"
                : surname + " " + pick(MEN, hash[3]) + " " + father + "ович";
    }

    private static String pick(String[] from, byte at) {
        return from[Byte.toUnsignedInt(at) % from.length];
    }

    private static byte[] hash(String subject) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
