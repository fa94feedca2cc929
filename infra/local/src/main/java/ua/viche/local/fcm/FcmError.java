package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A refusal in the words of FCM HTTP v1 (`google.rpc.Status` with an `FcmError` among its details).
///
/// @param status of HTTP
/// @param code the `errorCode` of the detail; null for a refusal without one
/// @param retryAfter seconds; null for no such header
record FcmError(int status, @Nullable String code, String message, @Nullable Integer retryAfter) {

    private static final String DETAIL = "type.googleapis.com/google.firebase.fcm.v1.FcmError";

    static FcmError invalid(String message) {
        return new FcmError(400, "INVALID_ARGUMENT", message, null);
    }

    /// The usual HTTP status of an FCM error code.
    static int usualStatus(String code) {
        return switch (code) {
            case "INVALID_ARGUMENT" -> 400;
            case "THIRD_PARTY_AUTH_ERROR" -> 401;
            case "SENDER_ID_MISMATCH" -> 403;
            case "UNREGISTERED" -> 404;
            case "QUOTA_EXCEEDED" -> 429;
            case "UNAVAILABLE" -> 503;
            default -> 500;
        };
    }

    /// The code that FCM itself gives with a status, if there is only one.
    static @Nullable String usualCode(int status) {
        return switch (status) {
            case 429 -> "QUOTA_EXCEEDED";
            case 500 -> "INTERNAL";
            case 503 -> "UNAVAILABLE";
            default -> null;
        };
    }

    ObjectNode json() {
        var error = JsonNodeFactory.instance.objectNode();
        error.put("code", status).put("message", message).put("status", canonical());
        if (code != null) {
            error.putArray("details").addObject().put("@type", DETAIL).put("errorCode", code);
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.set("error", error);
        return body;
    }

    private String canonical() {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> "INTERNAL";
        };
    }
}
