package ua.viche.api.open311;

import ua.viche.platform.http.Language;

/// What is wrong with a request, as GeoReport v2 tells it: `errors/error{code, description}`.
///
/// @param code of the answer: 400, 403, 404, 429 …
record Mistake(int code, String uk, String en) {

    static Mistake missing(String parameter) {
        return new Mistake(400, "не вказано " + parameter, parameter + " was not provided");
    }

    static Mistake unknown(String parameter) {
        return new Mistake(404, "не знайдено " + parameter, parameter + " was not found");
    }

    static Mistake malformed(String parameter) {
        return new Mistake(400, "неправильне значення " + parameter, parameter + " has a wrong value");
    }

    static Mistake forbidden() {
        return new Mistake(403, "api_key не вказано або він недійсний", "api_key was not provided or is not valid");
    }

    MistakeException exception() {
        return new MistakeException(this);
    }

    String in(Language language) {
        return language.choose(uk, en);
    }

    /// Ends a request with a mistake.
    static final class MistakeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Mistake mistake;

        MistakeException(Mistake mistake) {
            super(mistake.en(), null, false, false);
            this.mistake = mistake;
        }

        Mistake mistake() {
            return mistake;
        }
    }
}
