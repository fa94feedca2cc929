package ua.viche.api.accounts;

import ua.viche.platform.launcher.Feature;

/// Accounts, wired.
public final class AccountsFeature {

    public static Feature create() {
        return Feature.at("/v1/me", new AccountRoutes());
    }

    private AccountsFeature() {}
}
