package ua.viche.moderation.console.pages;

import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a form sent, or a query says.
public final class Form {

    /// Nothing at all.
    public static final Form EMPTY = new Form(Parameters.empty("console"));

    private final Parameters values;

    public Form(Parameters values) {
        this.values = values;
    }

    /// The form in the body of a request.
    public static Form of(ServerRequest request) {
        return request.content().hasEntity() ? new Form(request.content().as(Parameters.class)) : EMPTY;
    }

    /// A field with line ends as `\n`, without the space around; empty where it is absent.
    public String text(String name) {
        return values.first(name).orElse("").replace("\r\n", "\n").strip();
    }

    /// A field that says something.
    public Optional<String> maybe(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /// All values of a field that may come several times.
    public List<String> all(String name) {
        return values.contains(name) ? values.all(name) : List.of();
    }

    /// The fields that there are.
    public Set<String> names() {
        return values.names();
    }
}
