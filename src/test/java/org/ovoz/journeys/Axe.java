package org.ovoz.journeys;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** The rules of axe for the page that is open. */
final class Axe {

    private static final String SCRIPT = axe();

    /**
     * Contrast is judged wherever text is painted differently: of tables that hold nothing but cells as they were in one
     * before, with the same letters on the same grounds, it says the same a hundred times, and takes a minute to.
     */
    private static final String JUDGE = """
        const [colours, done] = arguments;
        const looks = new Map();
        const look = (element) => {
          if (!element) return '';
          if (!looks.has(element)) {
            const style = getComputedStyle(element);
            looks.set(element, [look(element.parentElement), element.localName, style.color, style.backgroundColor,
              style.backgroundImage.replace(/[\\d.]+%/g, ''), style.opacity, style.fontSize, style.fontWeight].join());
          }
          return looks.get(element);
        };
        const seen = new Set();
        const repeated = () => [...document.querySelectorAll('table')].filter((table) => {
          const before = seen.size;
          [table, ...table.querySelectorAll('*')].forEach((element) => seen.add(look(element)));
          return seen.size === before;
        });
        const judge = async () => {
          const results = [await axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})];
          if (colours) {
            // What fades in is judged as it will be.
            document.getAnimations().forEach((animation) => {
              try { animation.finish(); } catch { animation.cancel(); }
            });
            results.push(await axe.run({include: [document], exclude: repeated()},
              {resultTypes: ['violations'], runOnly: ['color-contrast']}));
          }
          return results.flatMap((result) => result.violations).map((rule) => `${rule.id} ${rule.nodes[0].target}`);
        };
        judge().then(done).catch((fault) => done([String(fault)]))\
        """;

    private Axe() {}

    /**
     * What axe finds, each as its rule and place; nothing of a page that keeps them all.
     *
     * @param colours whether contrast is judged too
     */
    static List<?> faults(ChromeDriver driver, boolean colours) {
        if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(SCRIPT);
        }
        return (List<?>) driver.executeAsyncScript(JUDGE, colours);
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
