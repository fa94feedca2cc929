package ua.viche.bench;

import java.util.Arrays;
import java.util.List;
import ua.viche.bench.sign.SignBench;
import ua.viche.bench.sign.SignOptions;

/// `./infra/viche bench …`.
public final class Bench {

    public static void main(String[] words) throws Exception {
        if (words.length == 0) {
            fail();
            return;
        }
        var rest = List.of(Arrays.copyOfRange(words, 1, words.length));
        switch (words[0]) {
            case "sign" -> SignBench.run(SignOptions.of(rest), System.out);
            default -> fail();
        }
        System.exit(0);
    }

    private static void fail() {
        System.err.println(
                "usage: ./infra/viche bench sign [--connections 64,512] [--seconds 8] [--warm-up 15] [--runs 3] [--port 18080]");
        System.exit(2);
    }

    private Bench() {}
}
