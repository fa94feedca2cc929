package ua.viche.notifications.email;

import java.util.Arrays;
import java.util.regex.Pattern;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Language;

/// Where somebody wants mail.
record EmailRequest(String address, String locale) {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern
            .compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    EmailRequest {
        Check.that().text("address", address, LONGEST)
                .rule(address == null || address.length() > LONGEST || ADDRESS.matcher(address).matches(), "address", "email")
                .oneOf("locale", locale, Arrays.stream(Language.values()).map(Language::tag).toList()).done();
    }
}
