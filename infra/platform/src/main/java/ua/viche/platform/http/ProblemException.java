package ua.viche.platform.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A problem to be answered: a client's mistake or a state that forbids what was asked. Without a stack trace, since it is expected.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// A field that is wrong.
    ///
    /// @param pointer JSON pointer into the body (`/title`), or `query:limit`, `path:id`, `header:If-Match`
    /// @param rule the message's key below `rule.`: `required`, `too-long` …
    public record FieldError(String pointer, String rule, Object... arguments) {}

    private final transient Problem problem;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> details = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient @Nullable Duration retryAfter;

    ProblemException(Problem problem, Object... arguments) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
    }

    /// Also names a field that is wrong.
    public ProblemException at(String pointer, String rule, Object... ruleArguments) {
        errors.add(new FieldError(pointer, rule, ruleArguments));
        return this;
    }

    /// Also answers a member of its own (RFC 9457 section 3.2), for instance `required: substantial`.
    public ProblemException detail(String member, Object value) {
        details.put(member, value);
        return this;
    }

    /// Also says when to try again.
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /// Also answers a header, for instance `Allow`.
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    /// A member that [#detail] added.
    public Optional<Object> member(String name) {
        return Optional.ofNullable(details.get(name));
    }

    /// Where the mistakes are, without their words.
    public List<String> pointers() {
        return errors.stream().map(FieldError::pointer).toList();
    }

    Object[] arguments() {
        return arguments;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> details() {
        return details;
    }

    Map<String, String> headers() {
        return headers;
    }

    /// The same problem of a value that stands at `pointer` in the body.
    ProblemException below(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        errors.replaceAll(error -> error.pointer().isEmpty() || error.pointer().startsWith("/")
                ? new FieldError(pointer + error.pointer(), error.rule(), error.arguments())
                : error);
        return this;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
