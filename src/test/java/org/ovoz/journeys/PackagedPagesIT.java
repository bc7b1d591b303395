package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged product has the components and pages that its build wrote down, the others search for them: here each page of the
 * jar is opened, in a demonstration, which is decided when it starts.
 */
class PackagedPagesIT {

    @TempDir
    Path folder;

    @TempDir
    Path downloads;

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @Test
    void areAllThere() throws IOException, InterruptedException {
        try (var server = new PackagedServer(folder, "--ovoz.demonstration=true");
                var admin = Browser.desktop(server.address(), downloads)) {
            assertThat(Files.readString(server.log())).contains("AOT-processed", "Sample accounts");
            admin.signIn("admin");
            admin.open("/nowhere");
            var nowhere = admin.text("h1");
            for (var page : StaffPagesIT.PAGES) {
                admin.open("/" + page);
                if (!page.equals("nowhere")) {
                    assertThat(admin.text("h1")).as(page).isNotBlank().isNotEqualTo(nowhere);
                }
                assertThat(Files.readString(server.log())).as(page).doesNotContain("ERROR");
            }
            for (var address : List.of("/", "/kz", "/light", "/light/kz", "/notebook", "/login")) {
                assertThat(status(server.address() + address)).as(address).isEqualTo(200);
            }
            assertThat(Files.readString(server.log())).doesNotContain("ERROR");
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
