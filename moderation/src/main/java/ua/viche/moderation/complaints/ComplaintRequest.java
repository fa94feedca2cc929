package ua.viche.moderation.complaints;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// What a citizen sends to complain.
record ComplaintRequest(@Nullable String kind, @Nullable UUID subject, @Nullable String reason, @Nullable String text) {

    ComplaintRequest checked(List<Reason> reasons) {
        Check.that().line("kind", kind, 40).required("subject", subject)
                .oneOf("reason", reason, reasons.stream().map(Reason::code).toList())
                .optionalText("text", text, Complaint.TEXT_LIMIT).done();
        return this;
    }

    String aboutKind() {
        return Objects.requireNonNull(kind);
    }

    UUID about() {
        return Objects.requireNonNull(subject);
    }

    Reason because(List<Reason> reasons) {
        return reasons.stream().filter(one -> one.code().equals(reason)).findFirst().orElseThrow();
    }
}
