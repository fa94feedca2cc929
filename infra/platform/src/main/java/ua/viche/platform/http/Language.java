package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/// The languages that Viche answers in.
public enum Language {
    UK, EN;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /// What the client likes most (`Accept-Language`, RFC 9110 section 12.5.4), Ukrainian if it does not say.
    public static Language of(ServerRequest request) {
        return of(request.headers());
    }

    /// What the client likes most, told in the answer: `Content-Language`, and `Vary` for caches.
    public static Locale announced(ServerRequest request, ServerResponse response) {
        var language = of(request);
        response.header(HeaderNames.CONTENT_LANGUAGE, language.tag()).header(HeaderNames.VARY, "Accept-Language");
        return language.locale;
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

    /// `uk` or `en`.
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
