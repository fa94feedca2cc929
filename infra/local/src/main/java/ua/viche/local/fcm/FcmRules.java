package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What FCM refuses (REST resource `projects.messages` of HTTP v1).
final class FcmRules {

    private static final int TOKEN_PAYLOAD = 4096;
    private static final int TOPIC_PAYLOAD = 2048;
    private static final long MOST_TTL_SECONDS = 28L * 24 * 3600;
    private static final List<String> TARGETS = List.of("token", "fid", "topic", "condition");
    private static final Set<String> REQUEST_FIELDS = Set.of("message", "validateOnly", "validate_only");
    private static final Set<String> MESSAGE_FIELDS = Set.of("name", "data", "notification", "android", "webpush", "apns",
            "fcmOptions", "fcm_options", "token", "fid", "topic", "condition");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9-_.~%]{1,900}");
    private static final Pattern TTL = Pattern.compile("(\\d{1,10})(?:\\.\\d{1,9})?s");

    /// Why FCM would refuse a request's body.
    static Optional<FcmError> refusal(JsonNode request) {
        return unknown(request, REQUEST_FIELDS, "").or(() -> {
            var message = request.path("message");
            return message.isObject() ? message(message) : refuse("The message is not set.");
        });
    }

    private static Optional<FcmError> message(JsonNode message) {
        return unknown(message, MESSAGE_FIELDS, " at 'message'")
                .or(() -> target(message))
                .or(() -> data(message.path("data"), "message.data"))
                .or(() -> data(message.path("android").path("data"), "message.android.data"))
                .or(() -> ttl(message.path("android").path("ttl")))
                .or(() -> size(message));
    }

    private static Optional<FcmError> unknown(JsonNode object, Set<String> known, String where) {
        return object.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .flatMap(name -> refuse("Invalid JSON payload received. Unknown name \"" + name + "\"" + where
                        + ": Cannot find field."));
    }

    private static Optional<FcmError> target(JsonNode message) {
        var named = TARGETS.stream().filter(message::hasNonNull).toList();
        if (named.size() != 1) {
            return refuse("Exactly one of token, fid, topic or condition must be specified in the message.");
        }
        var kind = named.getFirst();
        var value = message.get(kind);
        if (!value.isTextual()) {
            return refuse("Invalid value at 'message." + kind + "' (TYPE_STRING), " + value);
        }
        return switch (kind) {
            case "topic" -> TOPIC.matcher(value.asText()).matches() ? Optional.empty() : refuse("Invalid topic name.");
            case "condition" -> value.asText().isBlank() ? refuse("Invalid condition expression.") : Optional.empty();
            default -> value.asText().isBlank()
                    ? refuse("The registration token is not a valid FCM registration token")
                    : Optional.empty();
        };
    }

    private static Optional<FcmError> data(JsonNode data, String where) {
        if (data.isMissingNode() || data.isNull()) {
            return Optional.empty();
        }
        if (!data.isObject()) {
            return refuse("Invalid value at '" + where + "' (Map), " + data);
        }
        for (var entry : data.properties()) {
            if (!entry.getValue().isTextual()) {
                return refuse("Invalid value at '" + where + "[0].value' (TYPE_STRING), " + entry.getValue());
            }
            if (reserved(entry.getKey())) {
                return refuse("Invalid data payload key: " + entry.getKey());
            }
        }
        return Optional.empty();
    }

    private static boolean reserved(String key) {
        return key.equals("from") || key.equals("message_type") || key.equals("collapse_key") || key.startsWith("google.")
                || key.startsWith("gcm.") || key.isEmpty();
    }

    private static Optional<FcmError> ttl(JsonNode ttl) {
        if (ttl.isMissingNode() || ttl.isNull()) {
            return Optional.empty();
        }
        var duration = TTL.matcher(ttl.asText());
        return ttl.isTextual() && duration.matches() && Long.parseLong(duration.group(1)) <= MOST_TTL_SECONDS
                ? Optional.empty()
                : refuse(
                        "Invalid value at 'message.android.ttl': a time to live of 0 to 2419200 seconds is expected, as \"3600s\".");
    }

    private static Optional<FcmError> size(JsonNode message) {
        var most = message.hasNonNull("topic") || message.hasNonNull("condition") ? TOPIC_PAYLOAD : TOKEN_PAYLOAD;
        return bytes(message.path("data")) + bytes(message.path("notification")) > most
                ? refuse("Message payload exceeds the limit of " + most + " bytes.")
                : Optional.empty();
    }

    private static int bytes(JsonNode fields) {
        return fields.properties().stream()
                .mapToInt(field -> length(field.getKey()) + length(field.getValue().asText()))
                .sum();
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<FcmError> refuse(String message) {
        return Optional.of(FcmError.invalid(message));
    }

    private FcmRules() {}
}
