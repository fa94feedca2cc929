package ua.viche.api.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.platform.config.Settings;

/// Under which name and with which keys checkpoints are signed. To change the key, name a new one and move the old one to the
/// previous ones: as a secret it goes on signing beside the new one, as a verifier key it is only listed.
///
/// @param origin the log's name, in each checkpoint and in each key
/// @param signers the current key first; never empty
/// @param retired keys that signed once
record LogKeys(String origin, List<NoteSigner> signers, List<VerifierKey> retired) {

    private static final String LOCAL = "viche.local/log";
    private static final byte[] NONE = new byte[NoteSigner.SEED];

    /// From the settings `log.origin`, `log.key` and `log.previous-keys`.
    static LogKeys of(Settings service, boolean local) {
        var settings = service.at("log");
        var origin = local ? settings.text("origin", LOCAL) : settings.text("origin");
        if (!origin.matches("[\\x21-\\x7e&&[^+]]*")) {
            settings.mistake("origin", "must be a name such as viche.example/log, without spaces and plus signs");
        }
        var signers = new ArrayList<NoteSigner>();
        var key = seed(settings.secret("key").value());
        if (key.isEmpty()) {
            settings.mistake("key", "must be 32 bytes in Base64: openssl rand -base64 32");
        }
        signers.add(new NoteSigner(origin, key.orElse(NONE)));
        var retired = new ArrayList<VerifierKey>();
        for (var previous : settings.list("previous-keys", List.of())) {
            var verifier = VerifierKey.parse(previous);
            verifier.ifPresent(retired::add);
            if (verifier.isEmpty()) {
                seed(previous).ifPresentOrElse(seed -> signers.add(new NoteSigner(origin, seed)),
                        () -> settings.mistake("previous-keys",
                                "each must be a verifier key (name+hash+key) or the former log.key"));
            }
        }
        return new LogKeys(origin, List.copyOf(signers), List.copyOf(retired));
    }

    /// Checkpoint of a tree (C2SP tlog-checkpoint), signed by every key whose secret is known.
    String checkpoint(long size, byte[] root) {
        var text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return text + "\n" + signers.stream().map(signer -> signer.line(text)).collect(Collectors.joining());
    }

    VerifierKey current() {
        return signers.getFirst().key();
    }

    /// The verifier keys that sign now.
    List<String> signing() {
        return signers.stream().map(signer -> signer.key().text()).toList();
    }

    /// All verifier keys, the current one first.
    SequencedSet<String> all(List<String> stored) {
        return Stream.of(signing(), retired.stream().map(VerifierKey::text).toList(), stored).flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<byte[]> seed(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(seed -> seed.length == NoteSigner.SEED);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
