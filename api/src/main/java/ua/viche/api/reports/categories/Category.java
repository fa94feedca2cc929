package ua.viche.api.reports.categories;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// One version of what can be reported, and what becomes of it. Cannot contradict itself.
///
/// @param version counted from 1; a report keeps the version with which it was handed in
/// @param kinds what reports of this category may be
/// @param publicly whether reports of it may be shown to everybody, once moderation approves
/// @param crime whether it is about a crime: never public, and not closed before the duty unit has it or a reason says why not
/// @param placed whether a report needs a place
/// @param risk the officer's list has those of higher risk first: 1 to 3
/// @param chain to whom a report goes, one after the other, each with a clock of its own
/// @param duplicateMetres how far away another report of this category may be the same
/// @param retentionDays after its end, until nothing is left but figures
/// @param questionnaireDays after it was put right, until its author is asked whether it was; 0 for never
/// @param templates answers that the staff write often
/// @param source how sure the figures are
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Category(String code, int version, Set<Kind> kinds, Bilingual name, Bilingual description, Bilingual group,
        boolean publicly, boolean crime, boolean placed, int risk, List<Step> chain, int duplicateMetres, int retentionDays,
        int questionnaireDays, List<Template> templates, List<Question> questions, Bilingual source) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int HIGHEST_RISK = 3;
    private static final int FARTHEST = 500;

    /// Who is responsible next.
    ///
    /// @param to `district`, or a kind of body: `unit`, `inspection`, `duty`, `council`, `utility` …
    /// @param workingDays within which they must have acted
    public record Step(String to, int workingDays) {}

    /// An answer that is written often.
    public record Template(String code, Bilingual text) {}

    public Category {
        kinds = Set.copyOf(kinds);
        chain = List.copyOf(chain);
        templates = List.copyOf(templates);
        questions = questions.stream().sorted(Comparator.comparingInt(Question::order)).toList();
        demand(code.length() <= LONGEST_CODE && CODE.matcher(code).matches(),
                "code is not lower-case words with dashes: " + code);
        demand(!kinds.isEmpty() && !chain.isEmpty(), code + " needs a kind and somebody who is responsible");
        demand(!crime || !publicly, code + ": what is about a crime is never public");
        demand(risk >= 1 && risk <= HIGHEST_RISK, code + ": risk is from 1 to 3");
        demand(duplicateMetres >= 0 && duplicateMetres <= FARTHEST, code + ": duplicateMetres is at most " + FARTHEST);
        demand(retentionDays >= 1 && questionnaireDays >= 0, code + ": periods are positive");
        demand(questions.stream().map(Question::code).distinct().count() == questions.size(), code + " asks a question twice");
    }

    /// The question with a code.
    public Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.code().equals(question)).findFirst();
    }

    /// The step of the chain; nothing behind its end.
    public Optional<Step> step(int hop) {
        return hop < chain.size() ? Optional.of(chain.get(hop)) : Optional.empty();
    }

    Category as(int other) {
        return new Category(code, other, kinds, name, description, group, publicly, crime, placed, risk, chain, duplicateMetres,
                retentionDays, questionnaireDays, templates, questions, source);
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /// The text of a template; null where there is none.
    public @Nullable Bilingual template(String template) {
        return templates.stream().filter(one -> one.code().equals(template)).map(Template::text).findFirst().orElse(null);
    }
}
