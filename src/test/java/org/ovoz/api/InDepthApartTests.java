package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.fieldwork.offline.FieldDevice;
import org.ovoz.fieldwork.offline.FieldScenario;
import org.ovoz.interview.Mode;
import org.ovoz.interview.depth.InDepthCase;
import org.ovoz.interview.depth.InDepthCases;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Nothing of an interview in depth is in the survey: on no page of any role, at no address, in no file, in no count. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@AutoConfigureMockMvc
@ViewPackages(packages = "org.ovoz")
@Slow
class InDepthApartTests extends ViewTest {

    private static final Path DATA = DataFolder.temporary();
    private static final String PSEUDONYM = "Zulfizarxon";
    private static final String WORDS = "Gʻaroyib gap";

    /** The pages that are about interviews in depth too. A new page is among them or knows nothing of them. */
    private static final Set<String> ABOUT_THEM = Set.of(
            "codebook",
            "coders",
            "exchange-material",
            "fieldwork",
            "find",
            "interviews/in-depth",
            "material",
            "overview",
            "questions",
            "evidence",
            "waves");

    @Autowired
    private MockMvc http;

    @Autowired
    private BeanFactory product;

    @Autowired
    private LiveTables live;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    @Autowired
    private InDepthCases cases;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    private void send() {
        interviewIn("UZ")
                .wave("guide-cso-2026")
                .language("uz")
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .begin()
                .answer("pseudonym", PSEUDONYM)
                .answer("consent", 1)
                .answer("iv_coverage", WORDS)
                .send();
        interviewIn("UZ")
                .wave("cso-2026")
                .begin()
                .answer("consent", 1)
                .answer("elig_rep", 1)
                .send();
        arrive();
        live.refresh();
    }

    /** From a device: one that counts and is not linked, another content of it, one that waits for a lead, a draft. */
    private void arrive() {
        var field = new FieldScenario(product);
        var device = field.device(field.interviewer("UZ"));
        var held = held(field, device);
        held.survey = "00000000";
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        held.revision = 0;
        assertThat(field.send(device, held.say("iv_topics", WORDS).finished())).isEqualTo("conflict conflict");
        assertThat(field.send(device, held(field, device).answer("iv_goals", 77).finished()))
                .isEqualTo("created kept");
        assertThat(field.send(device, held(field, device).draft())).isEqualTo("created stored");
        SignedInAs.role(Role.ADMIN);
    }

    private static FieldDevice.Held held(FieldScenario field, FieldDevice device) {
        var held = device.begin(field.definition("guide-cso-2026"))
                .answer("consent", 1)
                .say("pseudonym", PSEUDONYM)
                .say("iv_coverage", WORDS);
        held.inside.put("country", "UZ");
        held.inside.put("language", "uz");
        return held;
    }

    @Test
    void isInNoCountOfTheSurvey() {
        var before = rows.sent();
        send();
        assertThat(rows.sent()).isEqualTo(before + 1);
        assertThat(live.snapshot(DemonstrationData.WAVE).size())
                .isEqualTo(DemonstrationData.cases().size());
        for (var wave : definitions.inDepth()) {
            assertThatThrownBy(() -> live.snapshot(wave.id())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rows.forEachCoded(wave.id(), _ -> {}))
                    .hasMessageContaining("in no table and no export");
            assertThatThrownBy(() -> rows.forEachWithTexts(wave.id(), _ -> {}))
                    .hasMessageContaining("in no table and no export");
        }
    }

    @Test
    void isInTheDemonstrationInEveryCountryAndLanguageAndSaysThatItIsInvented() {
        var invented = new ArrayList<InDepthCase>();
        definitions.inDepth().forEach(wave -> cases.forEach(wave.id(), invented::add));
        invented.removeIf(one -> !one.synthetic());
        assertThat(invented).hasSize(12);
        assertThat(invented.stream().map(one -> one.language().tag()).distinct())
                .containsExactlyInAnyOrder("ru", "kk", "ky", "tg", "uz", "en");
        assertThat(invented.stream()
                        .collect(Collectors.groupingBy(one -> one.country().iso(), Collectors.counting())))
                .containsOnlyKeys("KZ", "KG", "TJ", "UZ")
                .allSatisfy((_, number) -> assertThat(number).isEqualTo(3));
        assertThat(invented).filteredOn(one -> one.linked() != null).hasSize(11);
        assertThat(invented).allSatisfy(one -> {
            assertThat(one.answers()).hasSizeGreaterThan(3);
            assertThat(one.speaker().pseudonym()).endsWith(".)");
            assertThat(one.answers())
                    .filteredOn(answer -> !answer.text().isEmpty())
                    .allMatch(answer -> answer.text().endsWith(".)"));
        });
    }

    @Test
    void isAtNoAddressAndInNoFile() throws Exception {
        send();
        for (var address : new OpenApi().addresses()) {
            var filled = EveryAddressTests.filled(address);
            for (var wave : List.of("cso-2018", "cso-2026")) {
                if (address.contains("{wave}") || wave.equals("cso-2026")) {
                    var response = ask(filled.replace("cso-2018", wave));
                    assertThat(texts(response.getContentAsByteArray()))
                            .as("%s of %s", address, wave)
                            .noneMatch(text -> text.contains("guide-cso-2026")
                                    || text.contains("guide-expert-2026")
                                    || text.contains(PSEUDONYM)
                                    || text.contains(WORDS));
                }
            }
            for (var wave : definitions.inDepth()) {
                if (address.contains("{wave}")) {
                    assertThat(ask(filled.replace("cso-2018", wave.id().value()))
                                    .getStatus())
                            .as(address)
                            .isEqualTo(404);
                }
            }
        }
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        SignedInAs.nobody();
        var response = http.perform(get(URI.create(address)).header("Authorization", "Bearer demo"))
                .andReturn()
                .getResponse();
        SignedInAs.role(Role.ADMIN);
        return response;
    }

    /** A file as text, and the texts of the files in it. */
    private static List<String> texts(byte[] file) throws IOException {
        var texts = new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8)));
        if (texts.getFirst().startsWith("PK")) {
            var stored = Files.createTempFile("ovoz", ".zip");
            Files.write(stored, file);
            try (var zip = new ZipFile(stored.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(stored);
            }
        }
        return texts;
    }

    /** Pages that a role may not open say so, and that is read too. */
    @Test
    void isOnNoPageOfAnyRole() {
        send();
        var titles = definitions.inDepth().stream()
                .map(Study.Wave::title)
                .map(title -> title.master(new org.ovoz.questionnaire.Language("en")))
                .toList();
        for (var role : Role.values()) {
            var user = role == Role.ADMIN ? SignedInAs.role(role) : SignedInAs.role(role, "UZ");
            cleanVaadinEnvironment();
            SignedInAs.user(user);
            beginSession();
            for (var page : pages()) {
                UI.getCurrent().navigate(page);
                var seen = ((Component) getCurrentView()).getElement();
                var text = seen.getTextRecursively();
                assertThat(choices(seen)).as("%s for %s", page, role).noneMatch(value -> value.contains("guide-"));
                assertThat(titles).as("%s for %s", page, role).noneMatch(text::contains);
                assertThat(text).as("%s for %s", page, role).doesNotContain(PSEUDONYM, WORDS);
            }
        }
    }

    private static List<String> pages() {
        var all = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(route -> route.getTemplate())
                .filter(address -> !address.contains(":") && !ABOUT_THEM.contains(address))
                .sorted()
                .toList();
        assertThat(all)
                .contains("tables", "workbench", "export", "quality", "interviews", "drafts", "report", "publication");
        return all;
    }

    /** What can be chosen: in lists, and by ticks and buttons. */
    private static List<String> choices(Element seen) {
        return elements(seen)
                .filter(element -> !element.isTextNode())
                .flatMap(element -> Stream.of(
                                element.getAttribute("value"), element.getAttribute("id"), element.getAttribute("href"))
                        .filter(Objects::nonNull))
                .flatMap(value -> Arrays.stream(value.split("\\s")))
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(InDepthApartTests::elements));
    }
}
