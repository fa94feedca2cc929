package ua.viche.moderation.screening;

import java.util.List;

/// Notices one kind of thing in a text.
interface Detector {
    List<Span> in(String text);
}
