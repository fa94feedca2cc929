package ua.viche.platform.config;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import io.helidon.config.yaml.YamlConfigParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Reads a YAML file into dotted keys. Never quotes the file's text, since a secret may stand there.
final class YamlFile {

    static void readInto(Values values, Path file) {
        if (!Files.isReadable(file)) {
            throw mistake(file, "cannot be read");
        }
        try {
            add(values, Config.builder(ConfigSources.file(file).parser(YamlConfigParser.create()))
                    .disableEnvironmentVariablesSource().disableSystemPropertiesSource().disableKeyResolving()
                    .disableValueResolving().disableParserServices().disableFilterServices().build());
        } catch (ConfigException e) {
            throw mistake(file, "is not YAML" + place(e));
        }
    }

    private static void add(Values values, Config node) {
        var key = Config.Key.unescapeName(node.key().toString());
        switch (node.type()) {
            case OBJECT -> node.asNodeList().orElse(List.of()).forEach(child -> add(values, child));
            case LIST -> {
                var children = node.asNodeList().orElse(List.of());
                if (children.stream().allMatch(child -> child.type() == Config.Type.VALUE)) {
                    values.putFromFile(key, new Values.Value(children.stream().map(YamlFile::text).toList(), true));
                } else {
                    children.forEach(child -> add(values, child));
                }
            }
            case VALUE -> values.putFromFile(key, Values.Value.of(text(node)));
            case MISSING -> {
            }
        }
    }

    private static String text(Config node) {
        return node.asString().orElse("");
    }

    private static String place(Throwable e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                var mark = marked.getProblemMark();
                return " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
            }
        }
        return "";
    }

    private static ConfigurationException mistake(Path file, String what) {
        return new ConfigurationException(List.of(file + ": " + what));
    }

    private YamlFile() {}
}
