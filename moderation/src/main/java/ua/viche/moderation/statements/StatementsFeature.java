package ua.viche.moderation.statements;

import ua.viche.moderation.queue.Items;
import ua.viche.platform.launcher.Feature;

/// Statements of reasons, wired.
public final class StatementsFeature {

    public static Feature on(Statements statements, Items items) {
        return Feature.at("/moderation/v1/statements", new StatementRoutes(statements, items));
    }

    private StatementsFeature() {}
}
