package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.testing.FreePort;
import org.ovoz.testing.Nginx;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.TestDatabase;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Two servers behind nginx, by the very file that docs/operation.md names; and the file with which both are started. A journey,
 * because pages are there only once the front end is built.
 */
class BehindOneProxyJourneyIT {

    private static final Path EXAMPLES = Path.of("config/examples");

    @TempDir
    private Path folder;

    /** A browser with a cookie jar of its own. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client;

        Visitor() throws GeneralSecurityException, IOException {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .sslContext(trusting(folder.resolve("nginx/fullchain.pem")))
                    .build();
        }

        int open(String address) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", "text/html")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        String node() {
            return session().substring(session().indexOf('.') + 1);
        }
    }

    private static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void aVisitorStaysAtAServerAndIsTakenOverByTheOtherWhenThatIsGone() throws Exception {
        Nginx.require();
        var first = RunningOvoz.on(TestDatabase.POSTGRESQL);
        var a = RunningOvoz.beside(first, "--ovoz.node=a");
        var b = RunningOvoz.beside(first, "--ovoz.node=b");
        try (var nginx = Nginx.startInFrontOfTwo(folder.resolve("nginx"), FreePort.any(), a.port(), b.port())) {
            var nodes = new HashSet<String>();
            Visitor ofA = null;
            for (int i = 0; i < 12 && nodes.size() < 2 || ofA == null; i++) {
                var visitor = new Visitor();
                assertThat(visitor.open(nginx.address() + "/")).isEqualTo(200);
                nodes.add(visitor.node());
                ofA = visitor.node().equals("a") ? visitor : ofA;
            }
            assertThat(nodes).containsExactlyInAnyOrder("a", "b");
            var session = ofA.session();
            for (int i = 0; i < 6; i++) {
                assertThat(ofA.open(nginx.address() + "/")).isEqualTo(200);
                assertThat(ofA.session()).as("the same session").isEqualTo(session);
            }
            a.close();
            for (int i = 0; i < 4; i++) {
                assertThat(ofA.open(nginx.address() + "/")).isEqualTo(200);
                assertThat(ofA.node()).isEqualTo("b");
            }
            for (int i = 0; i < 4; i++) {
                assertThat(new Visitor().open(nginx.address() + "/")).isEqualTo(200);
            }
        } finally {
            a.close();
            b.close();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theExampleStartsTwoServersThatShareWhatTheyMust() throws IOException {
        var compose = (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(EXAMPLES.resolve("compose.yaml")));
        var services = (Map<String, Map<String, Object>>) compose.get("services");
        assertThat(services).containsOnlyKeys("database", "node-a", "node-b", "proxy");
        var settings = (Map<String, String>) compose.get("x-settings");
        assertThat(settings).containsKeys("OVOZ_DB_URL", "OVOZ_DB_USER", "OVOZ_DB_PASSWORD", "OVOZ_STUDY_KEY");
        assertThat(settings.keySet()).allSatisfy(name -> assertThat(known()).contains("${" + name));
        var nginx = Files.readString(EXAMPLES.resolve("nginx-nodes.conf"));
        for (var node : List.of("a", "b")) {
            var environment = (Map<String, Object>) services.get("node-" + node).get("environment");
            assertThat(environment).containsEntry("OVOZ_NODE", node);
            assertThat(nginx).contains("server node-" + node + ":8080", "\"~\\." + node + "$\" ovoz_" + node);
        }
    }

    private static String known() throws IOException {
        return Files.readString(Path.of("src/main/resources/application.yaml"));
    }
}
