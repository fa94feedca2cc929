package ua.viche.notifications.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ua.viche.notifications.content.Reason;

/// In which order people are called.
enum Post {
    @JsonProperty("first")
    FIRST(Reason.DUTY), @JsonProperty("deputy")
    DEPUTY(Reason.DEPUTY), @JsonProperty("chief")
    CHIEF(Reason.CHIEF);

    private final Reason reason;

    Post(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whom to call after this one, in order.
    List<Post> after() {
        return Arrays.stream(values()).filter(post -> post.compareTo(this) > 0).toList();
    }
}
