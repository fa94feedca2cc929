package ua.viche.moderation.screening;

import java.util.List;

/// Text in capitals.
final class Shouting implements Detector {

    private static final int LEAST_LETTERS = 20;
    private static final double MOST_CAPITALS = 0.7;

    @Override
    public List<Span> in(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters >= LEAST_LETTERS && capitals > MOST_CAPITALS * letters
                ? List.of(new Span("shouting", 0, text.length(), null))
                : List.of();
    }
}
