package ua.viche.platform.http;

import java.util.UUID;

/// The place of one answer: whose, to what, under which key; and the hash of the body it belongs to.
record AnswerSlot(UUID person, String resource, String keyHash, String bodyHash) {

    String cacheKey() {
        return "idempotency:" + Conditional.hash(person + " " + resource + " " + keyHash);
    }

    /// This answer, if it was given to the same body.
    ///
    /// @throws ProblemException 422 if not
    StoredAnswer sameBody(StoredAnswer answer) {
        if (!answer.bodyHash().equals(bodyHash)) {
            throw Problem.IDEMPOTENCY_KEY_REUSED.with();
        }
        return answer;
    }
}
