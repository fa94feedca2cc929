package ua.viche.local;

import ua.viche.local.run.RunCommand;

/// `viche run`.
public final class Main {

    public static void main(String[] words) {
        RunCommand.main(words);
    }

    private Main() {}
}
