package ua.viche.moderation.console.signin;

import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.session.ConsoleCookies;
import ua.viche.moderation.console.session.Provider;
import ua.viche.moderation.console.session.Sessions;
import ua.viche.moderation.console.session.SignInConfig;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// The way in and out, wired. Its routes answer for all of `/console` that no other room has, so it comes last.
public final class SignInRoom {

    public static Feature at(Platform platform, SignInConfig config, Door door, Sessions sessions, Provider provider) {
        var cookies = new ConsoleCookies(config);
        var signIn = new SignIn(platform, config, sessions, provider);
        return Feature.at("/console/sign-in", new SignInRoutes(door, signIn, cookies))
                .with("/console", new HomeRoutes(door, signIn, cookies)).running(sessions.purging());
    }

    private SignInRoom() {}
}
