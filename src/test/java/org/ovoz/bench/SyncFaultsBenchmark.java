package org.ovoz.bench;

import java.util.Locale;
import org.ovoz.fieldwork.offline.SyncRun;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;

/** Many syncs through a bad network; exits 1 if anything is lost, doubled, in conflict or never acknowledged. */
final class SyncFaultsBenchmark {

    private SyncFaultsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var syncs = Integer.parseInt(value(arguments, "--syncs", "10000"));
        var lucky = Integer.parseInt(value(arguments, "--lucky", "40"));
        var seed = Long.parseLong(value(arguments, "--seed", "1"));
        SyncRun.Outcome outcome;
        try (var ovoz = RunningOvoz.in(DataFolder.temporary())) {
            var began = System.nanoTime();
            outcome = new SyncRun(ovoz, syncs, lucky, seed).run();
            var seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "syncs=%d requests=%d seconds=%.1f unacknowledged=%d faults=%s%n",
                    outcome.syncs(),
                    outcome.attempts(),
                    seconds,
                    outcome.unacknowledged(),
                    outcome.faults());
            System.out.println(outcome.told());
        }
        System.exit(outcome.isFaultless() ? 0 : 1);
    }

    private static String value(String[] arguments, String name, String usual) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return usual;
    }
}
