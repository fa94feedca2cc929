package ua.viche.notifications.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people can follow.
public enum Topic {
    PETITION("petitions", Topic.UUID_TEXT), CONSULTATION("consultations", Topic.UUID_TEXT), CAMPAIGN("campaigns",
            Topic.UUID_TEXT), REPORT("reports", Topic.UUID_TEXT), TERRITORY("territories",
                    Topic.CODE), BODY("bodies", Topic.CODE), GROUP("groups",
                            Topic.CODE), SCHOOL("schools", Topic.CODE), COMMITMENT("commitments", Topic.UUID_TEXT);

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private final String collection;
    private final Pattern ids;

    Topic(String collection, String ids) {
        this.collection = collection;
        this.ids = Pattern.compile(ids);
    }

    /// As it is stored: `petition`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As it stands in paths: `petitions`.
    public String collection() {
        return collection;
    }

    /// This one of them.
    public About about(Object id) {
        return new About(code(), named() ? id.toString() : id.toString().toLowerCase(Locale.ROOT));
    }

    /// Whether such an id is possible; whether the thing exists only its own service knows.
    public boolean accepts(String id) {
        return ids.matcher(id).matches();
    }

    /// Whether its ids are codes and not UUIDs.
    public boolean named() {
        return ids.pattern().equals(CODE);
    }

    /// The topic whose paths begin so.
    public static Optional<Topic> in(String collection) {
        return Arrays.stream(values()).filter(topic -> topic.collection.equals(collection)).findFirst();
    }

    /// The topic that is stored so.
    public static Optional<Topic> of(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
    }
}
