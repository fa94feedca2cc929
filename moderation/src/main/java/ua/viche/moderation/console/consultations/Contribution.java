package ua.viche.moderation.console.consultations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Block.Pick;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.pages.Words;

/// A contribution as the service that owns it shows it to the body.
record Contribution(UUID id, @Nullable Section section, String state, @Nullable String text, @Nullable String wording,
        @Nullable Author author, @Nullable Organisation organisation, Instant submittedAt, @Nullable Verdict verdict) {

    record Section(String number, String heading) {}

    record Author(String name) {}

    record Organisation(String name) {}

    record Verdict(String outcome, String reason) {}

    /// What a section is called; the whole text where it is about no section.
    String place(Words words) {
        var about = section;
        if (about == null) {
            return words.of("consultations.whole");
        }
        return about.number().equals("0") ? about.heading() : (about.number() + ". " + about.heading()).strip();
    }

    /// Who speaks; empty where that is not shown.
    String speaker() {
        return Optional.ofNullable(organisation).map(Organisation::name)
                .or(() -> Optional.ofNullable(author).map(Author::name)).orElse("");
    }

    String words() {
        return Optional.ofNullable(text).orElse("");
    }

    Pick pick(Words words, boolean chosen) {
        var meta = new ArrayList<String>();
        if (!speaker().isEmpty()) {
            meta.add(speaker());
        }
        meta.add(words.moment(submittedAt));
        var given = verdict;
        if (given != null) {
            meta.add(given.reason());
        }
        return new Pick(id.toString(), chosen, place(words), words(), Optional.ofNullable(wording).orElse(""), meta,
                marks(words));
    }

    private List<Mark> marks(Words words) {
        var marks = new ArrayList<Mark>();
        var given = verdict;
        marks.add(given == null
                ? new Mark(words.of("consultations.unanswered"), "soon")
                : new Mark(words.word("verdict", given.outcome()), "good"));
        if (!state.equals("published")) {
            marks.add(new Mark(words.word("consultations.contribution", state), "calm"));
        }
        return marks;
    }
}
