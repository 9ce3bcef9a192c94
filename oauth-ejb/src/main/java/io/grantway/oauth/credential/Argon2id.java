package io.grantway.oauth.credential;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The Argon2id function (RFC 9106 §3). The reference implementation in C keeps its megabytes out of
 * the heap, where collecting them costs more than hashing; where it has no build for the platform,
 * the one in Java takes its place, with the same result.
 */
enum Argon2id {
    REFERENCE {
        @Override
        byte[] hash(byte[] password, byte[] salt, Cost cost, int length) {
            return Argon2Factory.createAdvanced(Argon2Types.ARGON2id, salt.length, length)
                    .rawHash(
                            cost.iterations(),
                            cost.memoryKib(),
                            cost.parallelism(),
                            password,
                            salt);
        }
    },
    JAVA {
        @Override
        byte[] hash(byte[] password, byte[] salt, Cost cost, int length) {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withSalt(salt)
                            .withMemoryAsKB(cost.memoryKib())
                            .withIterations(cost.iterations())
                            .withParallelism(cost.parallelism())
                            .build());
            var out = new byte[length];
            generator.generateBytes(password, out);
            return out;
        }
    };

    private static final Logger LOG = System.getLogger(Argon2id.class.getName());

    /** What a hash costs: memory in KiB, passes over it, lanes. */
    record Cost(int memoryKib, int iterations, int parallelism) {}

    abstract byte[] hash(byte[] password, byte[] salt, Cost cost, int length);

    /** The fastest that runs on this platform. */
    static Argon2id best() {
        try {
            REFERENCE.hash(new byte[1], new byte[8], new Cost(8, 1, 1), 32);
            return REFERENCE;
        } catch (LinkageError | RuntimeException e) {
            LOG.log(Level.WARNING, "Argon2 runs in Java, which is slower: " + e.getMessage());
            return JAVA;
        }
    }
}
