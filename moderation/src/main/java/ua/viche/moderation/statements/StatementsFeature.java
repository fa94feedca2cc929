package ua.viche.moderation.statements;

import ua.viche.platform.launcher.Feature;

/// Statements of reasons, wired.
public final class StatementsFeature {

    public static Feature on(Statements statements) {
        return Feature.at("/moderation/v1/statements", new StatementRoutes(statements));
    }

    private StatementsFeature() {}
}
