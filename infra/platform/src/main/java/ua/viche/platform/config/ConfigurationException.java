package ua.viche.platform.config;

import java.util.List;

/// Viche cannot start with these settings. The message has a line per mistake.
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> mistakes;

    public ConfigurationException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /// Every mistake, each with its key.
    public List<String> mistakes() {
        return mistakes;
    }
}
