import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hashes on all cores for some seconds and prints hashes a second: the most sign-ins that any
 * server with this library, cost and machine can do. Arguments: memory in KiB, iterations, seconds.
 */
class Ceiling {

    private static final byte[] PASSWORD =
            "correct horse battery staple".getBytes(StandardCharsets.UTF_8);

    public static void main(String[] args) throws InterruptedException {
        int memoryKib = Integer.parseInt(args[0]);
        int iterations = Integer.parseInt(args[1]);
        int seconds = Math.min(Integer.parseInt(args[2]), 60);
        hashUntil(memoryKib, iterations, System.nanoTime() + 5_000_000_000L);
        var begin = System.nanoTime();
        long hashes = hashUntil(memoryKib, iterations, begin + seconds * 1_000_000_000L);
        System.out.printf(
                "m=%d t=%d p=1: %.1f hashes a second on %d cores, Java %s%n",
                memoryKib,
                iterations,
                hashes * 1e9 / (System.nanoTime() - begin),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private static long hashUntil(int memoryKib, int iterations, long end)
            throws InterruptedException {
        var hashes = new AtomicLong();
        var threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(
                            () -> {
                                while (System.nanoTime() < end) {
                                    hash(memoryKib, iterations);
                                    hashes.incrementAndGet();
                                }
                            });
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        return hashes.get();
    }

    private static void hash(int memoryKib, int iterations) {
        Argon2Factory.createAdvanced(Argon2Types.ARGON2id, 16, 32)
                .rawHash(iterations, memoryKib, 1, PASSWORD, new byte[16]);
    }
}
