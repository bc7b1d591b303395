package org.ovoz.ui;

import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/**
 * Lets the reader's device look for a number (proof of work): nothing has to be pressed, a line of text asks for a moment
 * and is read out. The script is sent only when there is something to look for, and asks nobody else; it is no Web Crypto,
 * which is missing without TLS and slow for short texts. It works in slices, so that the page stays alive.
 */
public class Puzzle extends Span {

    private static final String SEARCH = """
            const [salt, wanted, hardest] = [$0, $1, $2];
            const primes = [];
            for (let n = 2; primes.length < 64; n++) {
              if (primes.every((prime) => n % prime)) primes.push(n);
            }
            const fraction = (number) => (number - Math.floor(number)) * 2 ** 32 | 0;
            const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
            const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
            const target = Array.from({length: 8}, (_, i) => parseInt(wanted.slice(8 * i, 8 * i + 8), 16) | 0);
            const turn = (word, by) => (word >>> by) | (word << (32 - by));
            const w = new Int32Array(64);
            const isIt = (number) => {
              const text = salt + number;
              w.fill(0, 0, 16);
              for (let i = 0; i < text.length; i++) w[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
              w[text.length >> 2] |= 128 << (24 - 8 * (text.length & 3));
              w[15] = 8 * text.length;
              for (let i = 16; i < 64; i++) {
                const x = w[i - 15], y = w[i - 2];
                w[i] = w[i - 16] + w[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3))
                  + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)) | 0;
              }
              let a = start[0], b = start[1], c = start[2], d = start[3];
              let e = start[4], f = start[5], g = start[6], h = start[7];
              for (let i = 0; i < 64; i++) {
                const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i] + w[i] | 0;
                const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
                h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
              }
              return (a + start[0] | 0) === target[0]
                && [a, b, c, d, e, f, g, h].every((word, i) => (word + start[i] | 0) === target[i]);
            };
            return new Promise((found) => {
              let number = 0;
              // Messages are not held back in a tab that is not looked at, as timers are.
              const channel = new MessageChannel();
              const slice = () => {
                const until = performance.now() + 20;
                while (performance.now() < until) {
                  for (let i = 0; i < 100; i++, number++) {
                    if (number >= hardest || isIt(number)) {
                      channel.port1.close();
                      found(number < hardest ? number : -1);
                      return;
                    }
                  }
                }
                channel.port2.postMessage(0);
              };
              channel.port1.onmessage = slice;
              slice();
            });""";

    private boolean searching;

    public Puzzle() {
        addClassName("puzzle");
        getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    }

    /** Whether a number is being looked for. */
    public boolean isSearching() {
        return searching;
    }

    /**
     * Looks for the number that gives the hash, and tells it; or −1 if there is none.
     *
     * @param hash SHA-256 of the salt with the number behind it
     * @param hardest the number is smaller than this
     */
    public void solve(String salt, String hash, int hardest, IntConsumer onFound) {
        searching = true;
        setText(getTranslation("ui.moment"));
        getElement()
                .executeJs(SEARCH, salt, hash, hardest)
                .then(
                        Integer.class,
                        number -> {
                            done();
                            onFound.accept(number);
                        },
                        _ -> {
                            done();
                            onFound.accept(-1);
                        });
    }

    private void done() {
        searching = false;
        setText("");
    }
}
