package ua.viche.moderation.console.signin;

import ua.viche.moderation.console.pages.View;

/// For somebody who is signed in but has nothing to do here.
public record NoRoleView() implements View {

    @Override
    public String template() {
        return "no-role.jte";
    }
}
