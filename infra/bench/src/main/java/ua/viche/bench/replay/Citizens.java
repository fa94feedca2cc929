package ua.viche.bench.replay;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Requests;
import ua.viche.bench.load.Requests.RequestText;

/// The requests of a replay: somebody new signs, or, where the curve falls, one of those who have signed takes the signature back.
final class Citizens implements Requests, Load.Answers {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Acts acts;
    private final Tokens tokens;
    private final RequestText rise;
    private final RequestText fall;
    private final Map<Long, byte[]> asked = new HashMap<>();
    private final Deque<byte[]> signed = new ArrayDeque<>();
    private long kept;
    private long number;
    private long noSigner;

    Citizens(Acts acts, Tokens tokens, String petition, long falls) {
        this.acts = acts;
        this.tokens = tokens;
        kept = falls;
        rise = RequestText.of("POST", "/v1/petitions/" + petition + "/signatures");
        fall = RequestText.of("DELETE", "/v1/petitions/" + petition + "/signatures/mine");
    }

    @Override
    public long next(ByteBuffer into) {
        if (number >= acts.count()) {
            return NONE;
        }
        var mine = number++;
        if (acts.isFall(mine)) {
            takeBack(into);
        } else {
            var token = tokens.next();
            if (kept > 0) {
                kept--;
                asked.put(mine, token);
            }
            rise.put(token, into);
        }
        return mine;
    }

    /// The one place that decides what a fall of the curve is.
    private void takeBack(ByteBuffer into) {
        var signer = signed.poll();
        if (signer == null) {
            noSigner++;
            fall.put(tokens.next(), into);
        } else {
            fall.put(signer, into);
        }
    }

    @Override
    public boolean hopedFor(int status, long note) {
        if (acts.isFall(note)) {
            return status == NO_CONTENT;
        }
        var token = asked.remove(note);
        if (status == CREATED && token != null) {
            signed.add(token);
        }
        return status == CREATED;
    }

    /// Falls for which nobody had signed yet.
    long noSigner() {
        return noSigner;
    }
}
