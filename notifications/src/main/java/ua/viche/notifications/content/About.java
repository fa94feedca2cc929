package ua.viche.notifications.content;

/// What a message or a follow is about.
///
/// @param type of a [Topic], or of something that nobody can follow: `item`
/// @param id a UUID or a code
public record About(String type, String id) {

    /// A petition.
    public static About petition(Object id) {
        return Topic.PETITION.about(id);
    }

    /// Where the app shows it, as a path below the app's scheme or the web address.
    public String path() {
        return Topic.of(type).map(Topic::collection).orElse(type) + "/" + id;
    }

    /// The deep link into the app.
    public String link() {
        return "viche://" + path();
    }
}
