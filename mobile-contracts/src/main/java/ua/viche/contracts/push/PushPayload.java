package ua.viche.contracts.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/// The `data` of a push, version 1 (`schemas/push/push-v1.schema.json`): FCM carries texts only, so every value is one. Title and
/// body stand beside it, in FCM's `notification`; a push without one is about something that is nobody else's business, and the app
/// asks the inbox what to show.
///
/// @param v version of this shape; a phone ignores a push whose version it does not know and looks into the inbox
/// @param message id of the message in the inbox: the same push may come twice, under one id; of a push that came by a topic the
///     `notice` of the message
/// @param kind what happened, for instance `petition-answered`; new kinds may come at any time
/// @param importance class of the message, which is also its notification channel: `emergency`, `legal`, `service`, `social`, `campaign`
/// @param aboutType what it is about: `petition`
/// @param aboutId its id
/// @param link deep link into the app, for instance `viche://petitions/…`
/// @param reason why this person gets it, in the language of the device
/// @param sentAt when it was sent, RFC 3339 in UTC
@JsonPropertyOrder({"v", "message", "kind", "class", "about_type", "about_id", "link", "reason", "sent_at"})
public record PushPayload(String v, String message, String kind, @JsonProperty("class") String importance,
        @JsonProperty("about_type") String aboutType,
        @JsonProperty("about_id") String aboutId, String link, String reason, @JsonProperty("sent_at") String sentAt) {

    /// The version that this record describes.
    public static final String VERSION = "1";

    /// As FCM takes it.
    public Map<String, String> data() {
        var data = new LinkedHashMap<String, String>();
        data.put("v", v);
        data.put("message", message);
        data.put("kind", kind);
        data.put("class", importance);
        data.put("about_type", aboutType);
        data.put("about_id", aboutId);
        data.put("link", link);
        data.put("reason", reason);
        data.put("sent_at", sentAt);
        return data;
    }
}
