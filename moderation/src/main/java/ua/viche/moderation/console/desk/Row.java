package ua.viche.moderation.console.desk;

import java.util.List;

/// An item in a list.
///
/// @param urgency `over`, `soon` or `calm`
public record Row(String path, String title, List<String> meta, List<Mark> marks, String urgency) {}
