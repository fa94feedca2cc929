package ua.viche.local.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The messages that were accepted, oldest first; past a limit the oldest are forgotten.
final class Received {

    private static final int MOST = 200_000;

    private final ArrayDeque<ObjectNode> messages = new ArrayDeque<>();

    synchronized void add(ObjectNode message) {
        if (messages.size() == MOST) {
            messages.removeFirst();
        }
        messages.addLast(message);
    }

    synchronized List<JsonNode> all() {
        return new ArrayList<>(messages);
    }

    synchronized void clear() {
        messages.clear();
    }
}
