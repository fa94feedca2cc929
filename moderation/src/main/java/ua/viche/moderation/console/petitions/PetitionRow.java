package ua.viche.moderation.console.petitions;

import java.time.Instant;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.pages.Words;

/// A petition in the list.
///
/// @param duty what the law wants next, with its term in words; empty without one
/// @param urgency `over`, `soon` or `calm`
public record PetitionRow(String id, String title, String procedure, String count, String duty, String urgency) {

    static PetitionRow of(Petition petition, Words words, Instant now) {
        var next = petition.next().map(term -> Duty.of(words, words.of("duty." + term.duty()), term, now));
        return new PetitionRow(petition.id().toString(), petition.title(), words.word("body", petition.procedure()),
                words.of("petitions.count", petition.count().count(), petition.threshold()),
                next.map(duty -> duty.mark().text()).orElse(""), next.map(Duty::urgency).orElse("calm"));
    }
}
