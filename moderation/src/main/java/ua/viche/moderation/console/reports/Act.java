package ua.viche.moderation.console.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done with a report.
enum Act {
    REPLY("replies", List.of("text", "template", "acknowledgement", "publicly")), NOTE("notes", List.of("text")), SCENE(
            "scene-notes", List.of("text", "deviceTime")), STATE("state", List.of("state", "text")), HANDOVER("handover",
                    List.of("refused", "to", "reason")), FORWARDING("forwarding",
                            List.of("registerNumber", "reason")), MERGE("merge", List.of("into"));

    private final String path;
    private final List<String> fields;

    Act(String path, List<String> fields) {
        this.path = path;
        this.fields = fields;
    }

    static Optional<Act> of(String path) {
        return Stream.of(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /// As it stands in the address, here and at the service.
    String path() {
        return path;
    }

    List<String> fields() {
        return fields;
    }

    /// Whether it could be wrong if somebody else did something meanwhile; notes never are.
    boolean needsFreshSight() {
        return this != NOTE && this != SCENE;
    }

    /// Whether the report may be somebody else's afterwards.
    boolean passesOn() {
        return this == HANDOVER;
    }

    /// What the service is sent. A text beats a template.
    Map<String, Object> body(Writing writing) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var text = writing.of(field);
            if (field.equals("refused") || field.equals("publicly") || field.equals("acknowledgement")) {
                if (field.equals("refused") || !text.isEmpty()) {
                    body.put(field, text.equals("true"));
                }
            } else if (!text.isEmpty() && !(field.equals("template") && body.containsKey("text"))) {
                body.put(field, text);
            }
        }
        return body;
    }
}
