package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a slow network a page is seen seconds before it has told the server everything; whoever types then goes on typing. */
class EarlyTypingJourneyIT extends Journey {

    /** What the page would tell the server waits until it is let go, as on a network that is slow enough. */
    private static final String HOLD = """
            const send = XMLHttpRequest.prototype.send;
            let held = [];
            XMLHttpRequest.prototype.send = function (...body) {
              const go = () => send.apply(this, body);
              held ? held.push(go) : go();
            };
            window.isHeld = () => held.length > 0;
            window.letGo = () => {
              held.forEach((go) => go());
              held = null;
            };""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/login | input[name=password]",
                "/ | #resume-code",
                "/kz | #resume-code",
                "/withdraw | #receipt-code"
            })
    void theCursorStaysWhereItIs(String path, String field) {
        var phone = phone();
        phone.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HOLD));
        phone.driver().get(address() + path);
        phone.until(
                "the first words to the server",
                () -> phone.driver().executeScript("return window.isHeld()").equals(true));
        phone.find(field);
        phone.driver().executeScript("""
                const field = document.querySelector(arguments[0]);
                field.closest('details')?.setAttribute('open', '');
                field.focus();
                window.left = 0;
                field.addEventListener('blur', () => window.left++);
                window.letGo();""", field);
        phone.settle();
        assertThat(phone.driver().executeScript("return document.activeElement.matches(arguments[0])", field))
                .as("the cursor is in the field")
                .isEqualTo(true);
        assertThat(phone.driver().executeScript("return window.left")).isEqualTo(0L);
    }
}
