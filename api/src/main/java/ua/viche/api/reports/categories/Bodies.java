package ua.viche.api.reports.categories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The bodies that reports go to.
public final class Bodies {

    private final List<Body> all;
    private final Map<String, Body> byCode;

    Bodies(List<Body> all) {
        this.all = List.copyOf(all);
        byCode = all.stream().collect(Collectors.toMap(Body::code, Function.identity()));
        all.forEach(body -> {
            if (body.above() != null && !byCode.containsKey(body.above())) {
                throw new IllegalStateException(body.code() + " is below a body that does not exist: " + body.above());
            }
        });
    }

    /// All bodies, in the order of their file.
    public List<Body> all() {
        return all;
    }

    public Optional<Body> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The body of a kind that serves a community: one that names it before one that serves all.
    public Optional<Body> ofKind(String kind, @Nullable String territory) {
        var ofKind = all.stream().filter(body -> body.kind().equals(kind)).toList();
        return ofKind.stream().filter(body -> territory != null && body.territories().contains(territory)).findFirst()
                .or(() -> ofKind.stream().filter(body -> body.territories().isEmpty()).findFirst());
    }
}
