package ua.viche.moderation.appeals;

/// What a reviewer found about an appeal.
///
/// @param outcome upheld or overturned
/// @param explanation what the author is told, at most 2,000 characters
public record AppealVerdict(AppealState outcome, String explanation) {}
