package org.ovoz.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Study;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** What a browser gets at {@code /notebook/}: neutral, without a session, and nothing but files of its own. */
@Slow
class NotebookFilesTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    @Test
    void nameAndIconAreTheStudysAndSayNothing() throws IOException, InterruptedException {
        var manifest = JsonMapper.shared().readTree(get("manifest.webmanifest").body());
        assertThat(manifest.path("name").asString()).isEqualTo("Notebook");
        assertThat(manifest.path("display").asString()).isEqualTo("standalone");
        assertThat(manifest.path("scope").asString()).isEqualTo("./");
        for (var icon : manifest.path("icons")) {
            var name = icon.path("src").asString().substring(2);
            assertThat(get(name).statusCode()).as(name).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.webmanifest", "icon.svg", "icon-192.png"})
    void nothingUnsafeIsAllowedAndNoSessionBegins(String file) throws IOException, InterruptedException {
        var answer = get(file);
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").contains("script-src 'self';", "connect-src 'self'");
        assertThat(policy).doesNotContain("unsafe").doesNotContain("http").doesNotContain("*");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../light", "../light/invited", "../light/slip"})
    void theLightEditionLoadsNothingOfIt(String page) throws IOException, InterruptedException {
        var answer = get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html").doesNotContainIgnoringCase("notebook");
    }

    /** The scripts of Vaadin's pages are built of these. */
    @Test
    void noOtherScriptTakesAnythingOfIt() throws IOException {
        try (var files = Files.walk(Path.of("frontend"))) {
            var others = files.filter(file -> file.toString().matches("frontend/(?!notebook/|generated/).*\\.(ts|js)"))
                    .toList();
            assertThat(others).hasSizeGreaterThan(10);
            for (var file : others) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("notebook");
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
        assertThat(get("files/none.js").statusCode()).isEqualTo(404);
        assertThat(get("files/..%2f..%2fapplication.yaml").statusCode()).isIn(400, 404);
        assertThat(get("icon-99.png").statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressWithoutTheSlashLeadsToTheOneWithIt() throws IOException, InterruptedException {
        var answer = get("../notebook");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("notebook/");
    }

    @ParameterizedTest
    @EnumSource
    void eachIconIsDrawnInTheColourOfTheStudy(Study.Notebook.Picture picture) throws IOException {
        var icon = new NotebookIcon(new Study.Notebook("Any", picture, "#123456", List.of()));
        assertThat(icon.svg()).contains("#123456").contains("#fff");
        var image = ImageIO.read(new ByteArrayInputStream(icon.png(192)));
        assertThat(image.getWidth()).isEqualTo(192);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xff123456);
        var white = 0;
        for (var x = 0; x < 192; x++) {
            for (var y = 0; y < 192; y++) {
                white += image.getRGB(x, y) == 0xffffffff ? 1 : 0;
            }
        }
        assertThat(white).isBetween(192 * 192 / 20, 192 * 192 / 2);
    }

    private HttpResponse<String> get(String file) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + ovoz.port() + "/notebook/" + file);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address.normalize()).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
