package ua.viche.moderation.console.pages;

import java.util.regex.Pattern;

/// Where to go after signing in: a page of the console and nothing else, so that no link through the console leads to a stranger's.
public final class ReturnPath {

    /// The first page.
    public static final String HOME = "/console";

    private static final Pattern OWN = Pattern.compile("/console(/[A-Za-z0-9][A-Za-z0-9.-]*)*(\\?[A-Za-z0-9=&%._~+-]*)?");
    private static final int LONGEST = 500;

    /// The wanted path if it is one of the console's pages, else the first page.
    public static String safe(String wanted) {
        return wanted.length() <= LONGEST && OWN.matcher(wanted).matches() && !wanted.startsWith("/console/sign-")
                ? wanted
                : HOME;
    }

    private ReturnPath() {}
}
