package ua.viche.local;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A command's words: names first, then options, `--port 9090` or `--port=9090`, and flags, `--fresh`.
public final class Arguments {

    private final List<String> names;
    private final Map<String, String> options;

    private Arguments(List<String> names, Map<String, String> options) {
        this.names = names;
        this.options = options;
    }

    /// Reads words; an option given twice means both values, separated by a comma.
    ///
    /// @param options names of options that take a value
    /// @param flags names of options that take none
    /// @throws StartException for an option that the command does not have
    public static Arguments of(String[] words, Set<String> options, Set<String> flags) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        var names = new java.util.ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            if (!word.startsWith("--")) {
                names.add(word);
                continue;
            }
            var equals = word.indexOf('=');
            var option = word.substring(2, equals < 0 ? word.length() : equals);
            if (flags.contains(option) && equals < 0) {
                values.put(option, "");
            } else if (!options.contains(option)) {
                throw new StartException("There is no option --" + option + " here: ./infra/viche help lists them all.");
            } else if (equals < 0 && left.isEmpty()) {
                throw new StartException("The option --" + option + " needs a value.");
            } else {
                values.merge(option, equals < 0 ? left.removeFirst() : word.substring(equals + 1), (a, b) -> a + "," + b);
            }
        }
        return new Arguments(List.copyOf(names), values);
    }

    /// The words that are no options.
    public List<String> names() {
        return names;
    }

    public boolean flag(String name) {
        return options.containsKey(name);
    }

    public Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /// The values of an option, separated by commas or given several times; empty without it.
    public List<String> list(String option) {
        return text(option).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// A number within limits.
    public int number(String option, int otherwise, int least, int most) {
        return parsed(option, value -> {
            var number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        }, "a number from " + least + " to " + most).orElse(otherwise);
    }

    /// A value of any type.
    ///
    /// @param read throws [IllegalArgumentException] for what it cannot read
    /// @param what is expected, in words
    public <T> Optional<T> parsed(String option, Function<String, T> read, String what) {
        return text(option).map(value -> {
            try {
                return read.apply(value);
            } catch (IllegalArgumentException _) {
                throw new StartException("--" + option + " " + value + " makes no sense: " + what + " is expected.");
            }
        });
    }
}
