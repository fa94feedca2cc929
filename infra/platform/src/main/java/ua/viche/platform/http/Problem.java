package ua.viche.platform.http;

/// A kind of problem (RFC 9457). Title and detail stand in `messages/*_uk.properties` and `_en` under `problem.TYPE.title` and
/// `problem.TYPE.detail` (ICU-free `MessageFormat`, the arguments of [#with]).
///
/// @param type stable and public, in lower case with dashes; answered as `https://viche.ua/problems/TYPE`
public record Problem(int status, String type) {

    public static final Problem MALFORMED = new Problem(400, "malformed");
    public static final Problem UNAUTHENTICATED = new Problem(401, "unauthenticated");
    public static final Problem FORBIDDEN = new Problem(403, "forbidden");
    public static final Problem ASSURANCE_REQUIRED = new Problem(403, "assurance-required");
    public static final Problem NOT_FOUND = new Problem(404, "not-found");
    public static final Problem METHOD_NOT_ALLOWED = new Problem(405, "method-not-allowed");
    public static final Problem NOT_ACCEPTABLE = new Problem(406, "not-acceptable");
    public static final Problem CONFLICT = new Problem(409, "conflict");
    public static final Problem STALE = new Problem(412, "stale");
    public static final Problem TOO_LARGE = new Problem(413, "too-large");
    public static final Problem URI_TOO_LONG = new Problem(414, "uri-too-long");
    public static final Problem UNSUPPORTED_MEDIA_TYPE = new Problem(415, "unsupported-media-type");
    public static final Problem INVALID = new Problem(422, "invalid");
    public static final Problem IDEMPOTENCY_KEY_REUSED = new Problem(422, "idempotency-key-reused");
    public static final Problem PRECONDITION_REQUIRED = new Problem(428, "precondition-required");
    public static final Problem TOO_MANY = new Problem(429, "too-many-requests");
    public static final Problem HEADERS_TOO_LARGE = new Problem(431, "headers-too-large");
    public static final Problem INTERNAL = new Problem(500, "internal");
    public static final Problem NOT_IMPLEMENTED = new Problem(501, "not-implemented");
    public static final Problem UNAVAILABLE = new Problem(503, "unavailable");
    public static final Problem HTTP_VERSION = new Problem(505, "http-version");

    /// To be thrown; the arguments fill the message's `{0}`, `{1}` …
    public ProblemException with(Object... arguments) {
        return new ProblemException(this, arguments);
    }
}
