package ua.viche.notifications.announcements;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageClass;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.http.Check;

/// What is to be announced, in every language.
///
/// @param importance code of the class: `emergency`, `legal`, `service`, `social`, `campaign`
/// @param topic whose followers are told: `territory`, `body` …
record AnnouncementRequest(@JsonProperty("class") String importance, String topic, String id, Texts title, Texts text) {

    private static final int TITLE_LIMIT = 60;
    private static final int TEXT_LIMIT = 500;

    /// The same in Ukrainian and English.
    record Texts(String uk, String en) {}

    AnnouncementRequest {
        var place = topic == null ? Optional.<Topic>empty() : Topic.of(topic);
        Check.that()
                .oneOf("class", importance, Arrays.stream(MessageClass.values()).map(MessageClass::code).toList())
                .oneOf("topic", topic, Arrays.stream(Topic.values()).map(Topic::code).toList())
                .required("id", id)
                .rule(id == null || place.isEmpty() || place.get().accepts(id), "id",
                        place.filter(Topic::named).isPresent() ? "code" : "uuid")
                .required("title", title).required("text", text)
                .line("title/uk", title == null ? "-" : title.uk(), TITLE_LIMIT)
                .line("title/en", title == null ? "-" : title.en(), TITLE_LIMIT)
                .text("text/uk", text == null ? "-" : text.uk(), TEXT_LIMIT)
                .text("text/en", text == null ? "-" : text.en(), TEXT_LIMIT)
                .done();
    }

    MessageClass messageClass() {
        return MessageClass.of(importance).orElseThrow();
    }

    About audience() {
        return Topic.of(topic).orElseThrow().about(id);
    }

    News news() {
        var kind = switch (messageClass()) {
            case EMERGENCY -> MessageKind.ANNOUNCEMENT_EMERGENCY;
            case LEGAL -> MessageKind.ANNOUNCEMENT_LEGAL;
            case SERVICE -> MessageKind.ANNOUNCEMENT_SERVICE;
            case SOCIAL -> MessageKind.ANNOUNCEMENT_SOCIAL;
            case CAMPAIGN -> MessageKind.ANNOUNCEMENT_CAMPAIGN;
        };
        return News.of(kind, audience(), Map.of("title", Argument.localized(title.uk(), title.en()), "text",
                Argument.localized(text.uk(), text.en()))).toFollowers();
    }
}
