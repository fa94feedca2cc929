package ua.viche.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person and all that their phone has asked for, in its order. Used by one thread at a time.
final class Citizen {

    private final String subject;
    private final List<Act> acts = new ArrayList<>();

    Citizen(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    void asks(Act.Kind kind) {
        acts.add(new Act(kind, subject + "-" + acts.size(), null));
    }

    /// The answer to an act has come.
    void told(int act, Act.Answer answer) {
        acts.set(act, acts.get(act).answered(answer));
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    /// Whether the signature counts once all acts are done.
    boolean signed() {
        return !acts.isEmpty() && acts.getLast().kind() == Act.Kind.SIGN;
    }

    long count(Act.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).count();
    }

    /// Whether an act still has the answer that it had: a signature that another one followed has not, the later one is told instead.
    boolean isLatestOfItsKind(int act) {
        return acts.subList(act + 1, acts.size()).stream().noneMatch(later -> later.kind() == acts.get(act).kind());
    }

    /// The receipt that the first signature was answered with.
    Optional<String> receipt() {
        return acts.stream().filter(act -> act.kind() == Act.Kind.SIGN).map(Act::answer)
                .filter(answer -> answer != null && answer.status() == Act.Kind.SIGN.wanted).findFirst()
                .map(answer -> Http.text(answer.body(), "/receipt/id"));
    }
}
