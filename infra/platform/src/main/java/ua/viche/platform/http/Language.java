package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages that Viche answers in.
public enum Language {
    UK, EN;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /// What the client likes most (`Accept-Language`, RFC 9110 section 12.5.4), Ukrainian if it does not say.
    public static Language of(ServerRequest request) {
        return of(request.headers());
    }

    /// What the client likes most, told in the answer.
    public static Locale announced(ServerRequest request, ServerResponse response) {
        return of(request).told(response).locale;
    }

    /// What a link asks for with `?lang=`, else what the client likes most; told in the answer.
    public static Language asked(ServerRequest request, ServerResponse response) {
        return request.query().first("lang").filter(tag -> !tag.isBlank()).map(tag -> named(tag)
                .orElseThrow(() -> Problem.MALFORMED.with().at("query:lang", "one-of", "uk, en"))).orElseGet(() -> of(request))
                .told(response);
    }

    /// The language of a locale; Ukrainian for all that Viche does not speak.
    public static Language of(Locale locale) {
        return EN.tag().equals(locale.getLanguage()) ? EN : UK;
    }

    /// The one with this tag.
    public static Optional<Language> named(String tag) {
        return Stream.of(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    static Language of(Headers headers) {
        return headers.first(HeaderNames.ACCEPT_LANGUAGE).map(Language::negotiate).orElse(UK);
    }

    static Language negotiate(String acceptLanguage) {
        try {
            var wanted = LanguageRange.parse(acceptLanguage).stream().filter(range -> range.getWeight() > 0).toList();
            return EN.locale.equals(Locale.lookup(wanted, List.of(UK.locale, EN.locale))) ? EN : UK;
        } catch (IllegalArgumentException _) {
            return UK;
        }
    }

    /// Says in an answer that it is in this language: `Content-Language`, and `Vary` for caches.
    public Language told(ServerResponse response) {
        response.header(HeaderNames.CONTENT_LANGUAGE, tag()).header(HeaderNames.VARY, "Accept-Language");
        return this;
    }

    /// What is meant for those who read this language.
    public <T> T choose(T ukrainian, T english) {
        return switch (this) {
            case UK -> ukrainian;
            case EN -> english;
        };
    }

    /// `uk` or `en`.
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
