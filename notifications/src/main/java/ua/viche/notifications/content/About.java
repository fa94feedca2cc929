package ua.viche.notifications.content;

/// What a message or a follow is about.
///
/// @param type `petition`, later `consultation`, `body` …
/// @param id a UUID or a code
public record About(String type, String id) {

    /// Type of petitions.
    public static final String PETITION = "petition";

    /// A petition.
    public static About petition(Object id) {
        return new About(PETITION, id.toString());
    }

    /// Where the app shows it, as a path below the app's scheme or the web address.
    public String path() {
        return switch (type) {
            case PETITION -> "petitions/" + id;
            default -> type + "/" + id;
        };
    }

    /// The deep link into the app.
    public String link() {
        return "viche://" + path();
    }
}
