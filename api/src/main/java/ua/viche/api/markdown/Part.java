package ua.viche.api.markdown;

/// A heading and what stands under it, up to the next heading.
///
/// @param level of the heading, 1 to 6; 0 for what stands before the first
/// @param source the Markdown under the heading
public record Part(int level, String heading, String source) {}
