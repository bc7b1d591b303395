package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.ovoz.testing.FreePort;
import org.ovoz.testing.Nginx;

/** The product behind nginx with TLS, where nobody has named its public address. */
class ProxyJourneyIT extends Journey {

    @TempDir
    Path folder;

    private Nginx nginx;

    @BeforeEach
    void startProxy() throws Exception {
        Nginx.require();
        nginx = Nginx.start(
                folder,
                FreePort.any(),
                URI.create(address()).getPort(),
                "client_max_body_size 50m",
                "client_max_body_size 1m");
    }

    @AfterEach
    void stopProxy() throws InterruptedException {
        if (nginx != null) {
            nginx.close();
        }
    }

    private Browser behind() {
        return keep(Browser.throughProxy(nginx.address(), downloads));
    }

    @Test
    void worksFromTheSignInToTheCountThatChangesByItself() {
        var staff = behind();
        staff.signIn("admin");
        assertThat(staff.driver().getCurrentUrl()).matches(Browser.startPage(nginx.address()));
        assertThat(staff.driver().manage().getCookies())
                .extracting(Cookie::getName, Cookie::isSecure)
                .contains(org.assertj.core.groups.Tuple.tuple("JSESSIONID", true));
        staff.open("/links");
        assertThat(staff.find(".sheet a[href]").getDomAttribute("href")).startsWith(nginx.address() + "/");
        staff.open("/overview");
        staff.driver().executeScript("window.notReloaded = true");
        var before = staff.text("main");

        var phone = behind();
        phone.open("/kg");
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.pressUntil(".receipt");

        staff.until("the counts", () -> !staff.text("main").equals(before));
        assertThat(staff.driver().executeScript("return window.notReloaded")).isEqualTo(true);
        assertThat((String) staff.driver().executeScript("""
                        return performance.getEntriesByType('resource').map(entry => entry.name)
                          .filter(name => !name.startsWith(location.origin) && !name.startsWith('data:')).join()"""))
                .as("what comes from elsewhere")
                .isEmpty();
        staff.click(".staff-account button");
        staff.find("input[name=username]");
        assertThat(staff.driver().getCurrentUrl()).startsWith(nginx.address() + "/login");
    }

    @Test
    void tellsThatTheProxyStoppedAFileAsTooLarge() throws Exception {
        var admin = behind();
        admin.signIn("admin");
        admin.setLanguage("en");
        admin.open("/intake");
        var file = Files.writeString(downloads.resolve("large.csv"), "country,gender\n" + "KZ,1\n".repeat(600_000));
        admin.find("#intake-file").sendKeys(file.toString());
        admin.until("the message", () -> admin.text("main").contains("too large for the server in front"));
    }
}
