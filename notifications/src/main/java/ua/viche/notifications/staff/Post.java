package ua.viche.notifications.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /// Whom to call after one, in order.
    ///
    /// @param reached null where nobody was called yet
    static List<Post> after(@Nullable Post reached) {
        return Arrays.stream(values()).filter(post -> reached == null || post.compareTo(reached) > 0).toList();
    }
}
