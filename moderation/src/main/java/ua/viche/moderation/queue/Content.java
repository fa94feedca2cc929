package ua.viche.moderation.queue;

import jakarta.persistence.Embeddable;

/// The text to judge.
///
/// @param language BCP 47
@Embeddable
public record Content(String title, String text, String language) {}
