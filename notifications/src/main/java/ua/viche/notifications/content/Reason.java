package ua.viche.notifications.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// Why a person gets a message. Some reasons name what they are about, and have a text for each [Topic].
public enum Reason {
    AUTHOR(true), FOLLOWER(true), ASSIGNEE(false), DUTY(false), DEPUTY(false), CHIEF(false), CONCERNED(false), NEARBY(false), OWN(
            false), COMPLAINED(
                    false), FOLLOWING(false), CAMPAIGN(false), MEMBER(false), TEACHER(false), LEARNER(false);

    private final boolean ofTopic;

    Reason(boolean ofTopic) {
        this.ofTopic = ofTopic;
    }

    /// As it is stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }

    /// The keys of all texts that say this.
    Stream<String> texts() {
        return ofTopic ? Arrays.stream(Topic.values()).map(topic -> text(topic.code())) : Stream.of(text(""));
    }

    /// The key of the text that says this.
    ///
    /// @param topic what is written or followed
    String text(String topic) {
        return "reason." + code() + (ofTopic ? "." + topic : "");
    }
}
