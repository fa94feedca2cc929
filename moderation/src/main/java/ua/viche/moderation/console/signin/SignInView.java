package ua.viche.moderation.console.signin;

import ua.viche.moderation.console.pages.View;

/// Where a stranger begins.
///
/// @param start where signing in begins
/// @param out whether somebody just signed out
public record SignInView(String start, boolean out) implements View {

    @Override
    public String template() {
        return "sign-in.jte";
    }
}
