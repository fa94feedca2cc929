package ua.viche.api.procedures;

/// The longest title and text, in characters (Unicode code points).
public record TextLimits(int title, int text) {

    private static final int MOST_TITLE = 300;
    private static final int MOST_TEXT = 50_000;

    public TextLimits {
        if (title < 1 || title > MOST_TITLE) {
            throw new IllegalArgumentException("text.title is not between 1 and " + MOST_TITLE);
        }
        if (text < 1 || text > MOST_TEXT) {
            throw new IllegalArgumentException("text.text is not between 1 and " + MOST_TEXT);
        }
    }
}
