package ua.viche.platform.identity;

import java.security.Provider;
import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Amazon's Corretto Crypto Provider, which verifies signatures two to eight times faster than the JDK's own, where its native
/// library is on the class path and loads; else the JDK's.
public final class Cryptography {

    private static final Logger LOG = LoggerFactory.getLogger(Cryptography.class);
    private static final String PROVIDER = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    /// Prefers the fast provider for the whole process; does nothing the second time.
    public static void install() {
        if (Security.getProvider("AmazonCorrettoCryptoProvider") != null) {
            return;
        }
        try {
            var provider = Class.forName(PROVIDER);
            var instance = (Provider) provider.getField("INSTANCE").get(null);
            provider.getMethod("assertHealthy").invoke(instance);
            Security.insertProviderAt(instance, 1);
            LOG.info("Signatures are verified by {}", instance.getName());
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            LOG.info("Signatures are verified by the JDK: Corretto Crypto Provider is not to be had ({})", e.toString());
        }
    }

    private Cryptography() {}
}
