package ua.viche.moderation.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/// Words and phrases that speak of a policy, in all their forms: Lucene's analyzers bring each to what it is a form of. The lists are
/// data: lines of policy, language and phrase between tabulators; `#` begins a remark.
final class WordLists implements Detector {

    private static final int MOST = 200;
    private static final String USUAL = "/screening/words.tsv";

    private final Map<String, Phrases> languages;

    private WordLists(Map<String, Phrases> languages) {
        this.languages = languages;
    }

    /// The lists that come with Viche.
    static WordLists usual() {
        try (var lines = WordLists.class.getResourceAsStream(USUAL)) {
            if (lines == null) {
                throw new IllegalStateException(USUAL + " is missing");
            }
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordLists read(InputStream lines) throws IOException {
        var languages = Map.of("uk", new Phrases(new UkrainianMorfologikAnalyzer(CharArraySet.EMPTY_SET)),
                "en", new Phrases(new EnglishAnalyzer(CharArraySet.EMPTY_SET)));
        for (var line : new InputStreamReader(lines, StandardCharsets.UTF_8).readAllLines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split("\t");
            var phrases = parts.length == 3 ? languages.get(parts[1]) : null;
            if (phrases == null) {
                throw new IllegalArgumentException("not policy, language and phrase: " + line);
            }
            phrases.add(parts[0], parts[2]);
        }
        return new WordLists(languages);
    }

    @Override
    public List<Span> in(String text) {
        var places = HiddenMarks.places(text);
        var plain = LookAlikes.unmask(HiddenMarks.drop(text));
        var found = new ArrayList<Span>();
        for (var phrases : languages.values()) {
            for (var hit : phrases.in(plain)) {
                if (found.size() == MOST) {
                    break;
                }
                var span = new Span("word", places[hit.start()], places[hit.end() - 1] + 1, hit.policy());
                if (found.stream()
                        .noneMatch(one -> one.overlaps(span) && one.policy() != null && one.policy().equals(span.policy()))) {
                    found.add(span);
                }
            }
        }
        found.sort(Comparator.comparing(Span::start));
        return found;
    }

    /// The phrases of one language.
    private static final class Phrases {

        private record Phrase(String policy, List<Set<String>> words) {}

        private final Analyzer analyzer;
        private final Map<String, List<Phrase>> byFirst = new HashMap<>();

        Phrases(Analyzer analyzer) {
            this.analyzer = analyzer;
        }

        void add(String policy, String phrase) {
            var words = Words.of(analyzer, phrase).stream().map(Words::forms).toList();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no words: " + phrase);
            }
            words.getFirst()
                    .forEach(form -> byFirst.computeIfAbsent(form, _ -> new ArrayList<>()).add(new Phrase(policy, words)));
        }

        List<Span> in(String text) {
            var found = new ArrayList<Span>();
            var words = Words.of(analyzer, text);
            for (var i = 0; i < words.size(); i++) {
                for (var form : words.get(i).forms()) {
                    for (var phrase : byFirst.getOrDefault(form, List.of())) {
                        if (fits(phrase, words, i)) {
                            var last = words.get(i + phrase.words().size() - 1);
                            found.add(new Span("word", words.get(i).start(), last.end(), phrase.policy()));
                        }
                    }
                }
            }
            return found;
        }

        private static boolean fits(Phrase phrase, List<Words> words, int from) {
            if (from + phrase.words().size() > words.size()) {
                return false;
            }
            for (var i = 0; i < phrase.words().size(); i++) {
                if (words.get(from + i).forms().stream().noneMatch(phrase.words().get(i)::contains)) {
                    return false;
                }
            }
            return true;
        }
    }
}
