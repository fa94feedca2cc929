package ua.viche.platform.launcher;

import java.util.Base64;
import ua.viche.platform.http.AnswerSeal;
import ua.viche.platform.identity.Vault;

/// Seals answers with the key for personal data.
record VaultSeal(Vault vault) implements AnswerSeal {

    @Override
    public String seal(String text, String slot) {
        return Base64.getEncoder().encodeToString(vault.encrypt(text, slot));
    }

    @Override
    public String open(String sealed, String slot) {
        return vault.decrypt(Base64.getDecoder().decode(sealed), slot);
    }
}
