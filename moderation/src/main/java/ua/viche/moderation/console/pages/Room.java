package ua.viche.moderation.console.pages;

/// What happens behind the door.
public interface Room {

    /// @throws ua.viche.platform.http.ProblemException becomes a page
    Reply enter(Visit visit);
}
