package ua.viche.api.open311;

import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as `application/x-www-form-urlencoded`.
record Form(Map<String, List<String>> values) {

    private static final String TYPE = "application/x-www-form-urlencoded";

    static Form of(ServerRequest request) {
        if (!request.headers().contentType().map(HttpMediaType::mediaType).filter(type -> type.text().equals(TYPE)).isPresent()) {
            throw new Mistake(400, "очікується " + TYPE, TYPE + " is expected").exception();
        }
        return parse(request.content().hasEntity() ? request.content().as(String.class) : "");
    }

    static Form parse(String body) {
        var values = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : body.split("&")) {
                var parts = pair.split("=", 2);
                if (!parts[0].isEmpty()) {
                    values.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                            .add(parts.length == 1 ? "" : decoded(parts[1]));
                }
            }
        } catch (IllegalArgumentException _) {
            throw new Mistake(400, "форму неможливо прочитати", "the form cannot be read").exception();
        }
        return new Form(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /// The first value, stripped; nothing where it is empty.
    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(list -> list.getFirst().strip()).filter(text -> !text.isEmpty());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /// The codes of `attribute[CODE]` and `attribute[CODE][]`.
    List<String> attributes() {
        return values.keySet().stream().filter(name -> name.startsWith("attribute[") && name.indexOf(']') > 0)
                .map(name -> name.substring(name.indexOf('[') + 1, name.indexOf(']'))).distinct().toList();
    }
}
