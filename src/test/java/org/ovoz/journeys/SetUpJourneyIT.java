package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.ovoz.testing.RunningOvoz;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A lead comes to an empty data folder, and has the first interviews without an editor and without a restart. */
@ExtendWith(OutputCaptureExtension.class)
class SetUpJourneyIT {

    private static final String PASSWORD = "a long password 2026";
    private static final Path CONFIG = Path.of("config/questionnaire/cso-2026");

    @TempDir
    Path folder;

    @AfterAll
    static void quitBrowsers() {
        Chromium.quitAll();
    }

    @Test
    void leadsFromAnEmptyFolderToTheFirstInterview(CapturedOutput printed) throws Exception {
        try (var server = RunningOvoz.in(folder, Path.of("config"));
                var lead = Browser.desktop(address(server), folder)) {
            becomesTheFirstAdmin(printed.getOut(), lead);
            assertThat(lead.text("h1")).isEqualTo("Подготовка волны");
            looksAt(lead, "setup");
            setsUp(lead);
            triesTheInterview(server, lead);
            opens(lead);
            var sent = answers(server, "/kz/mailing");
            assertThat(sent).hasSize(23);
            lead.open("/overview");
            lead.until("the interview", () -> lead.text("main").contains("Отправлено интервью: 1 из "));
            assertThat(lead.text(".overview")).doesNotContain("2018");
            publishesAVersion(lead);
            assertThat(answers(server, "/tj")).hasSize(23);
            makesAWave(lead);
            for (var language : List.of("ru", "uz")) {
                lead.setLanguage(language);
                for (var page : List.of("setup", "waves", "questions", "overview")) {
                    lead.open("/" + page);
                    looksAt(lead, page + "-" + language);
                }
            }
        }
    }

    private static String address(RunningOvoz server) {
        return "http://localhost:" + server.port();
    }

    private void becomesTheFirstAdmin(String printed, Browser lead) {
        var link = printed.lines()
                .filter(line -> line.contains("/welcome#"))
                .map(line -> line.substring(line.indexOf("/welcome#")).strip())
                .reduce((_, last) -> last)
                .orElseThrow();
        lead.open(link);
        lead.setLanguage("ru");
        lead.type("input[name=username]", "Айгуль");
        lead.type("input[type=password]", PASSWORD);
        lead.find("main button.primary").click();
        lead.until("the sign-in page", () -> lead.driver().getCurrentUrl().contains("/login"));
        lead.settle();
        lead.type("input[name=username]", "Айгуль");
        lead.type("input[name=password]", PASSWORD);
        lead.find("main button.primary").click();
        lead.find("#step-facts");
        lead.settle();
    }

    private void setsUp(Browser lead) {
        lead.type("#setup-contact", "никто");
        lead.click("#step-facts form button.primary");
        assertThat(lead.text("#step-facts [role=alert]")).contains("Пока ничего не сохранено");
        lead.type("#setup-contact", "+7 727 000 00 00");
        lead.type("#setup-organization-ru", "Институт общественного мнения");
        lead.click("#step-facts form button.primary");
        lead.until("the facts", () -> lead.text("#step-facts").contains("заданы здесь"));
        lead.all("#step-targets input").forEach(field -> fill(field, "30"));
        lead.click("#step-targets form button");
        lead.until("the targets", () -> lead.text("#step-targets .tag").equals("готово"));
        for (var step : List.of("languages", "people", "links")) {
            lead.click("#step-" + step + " > button");
            lead.until(step, () -> lead.text("#step-" + step + " .tag").equals("готово"));
        }
        assertThat(lead.text("#step-address")).contains("только на этом компьютере");
    }

    private static void fill(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    /** With the link, without an account; nothing of it is counted. */
    private void triesTheInterview(RunningOvoz server, Browser lead) {
        var link = lead.find("#step-try a[lang=kk]").getDomAttribute("href");
        try (var translator = Browser.phone("")) {
            translator.open(link);
            assertThat(translator.text(".demonstration:not([hidden])")).contains("сынақ сұхбаты");
            translator.expectNothingForAxe("a test interview", true);
            translator.expectNoSidewaysScrolling();
            translator.picture("setup-try-kk");
            assertThat(goesThrough(translator)).hasSize(23);
        }
        try (var respondent = Browser.phone(address(server))) {
            respondent.open("/kz?lang=ru");
            assertThat(respondent.text("main")).contains("Опрос закрыт");
        }
        lead.open("/overview");
        assertThat(lead.text(".setup-checklist"))
                .contains("Подготовка", "Ещё не опробованы")
                .doesNotContain("Қазақша");
        assertThat(lead.text("main")).contains("Отправлено интервью: 0");
    }

    private void opens(Browser lead) {
        lead.open("/setup");
        lead.click("#step-open button");
        assertThat(lead.text("dialog[open]")).contains("Ещё не сделано", "Публичный адрес", "Пробные интервью");
        lead.expectNothingForAxe("the question before opening", true);
        lead.picture("setup-opening-ru");
        lead.click("dialog button.danger");
        lead.until("the wave to be open", () -> lead.text("#step-open .tag").equals("готово"));
    }

    private String answers(RunningOvoz server, String link) {
        try (var phone = Browser.phone(address(server))) {
            phone.open(link);
            phone.setLanguage("ru");
            assertThat(phone.text("main")).contains("Институт общественного мнения", "+7 727 000 00 00");
            return goesThrough(phone);
        }
    }

    /** From the first page to the receipt, with what decides whether somebody is meant. */
    private static String goesThrough(Browser phone) {
        phone.press();
        phone.find(".code-page");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.pressUntil(".review");
        phone.press();
        return phone.text(".receipt");
    }

    private void publishesAVersion(Browser lead) throws IOException {
        lead.open("/questions");
        assertThat(lead.text(".questionnaire")).contains("Задаётся, если");
        lead.select("#questions-other", "cso-2018 2");
        assertThat(lead.text(".differences")).contains("Удалённые вопросы", "Добавленные вопросы");
        upload(lead, zip("wrong.zip", Map.of("type: grid", "type: gird")));
        lead.until("the mistakes", () -> lead.text(".panel").contains("Ошибок в файлах"));
        assertThat(lead.text(".definition-errors")).contains("questionnaire/cso-2026/questionnaire.yaml:");
        upload(lead, zip("same.zip", Map.of()));
        lead.until("the version", () -> lead.text(".panel").contains("уже была"));
        upload(lead, zip("next.zip", Map.of("\nversion: 3\n", "\nversion: 4\n", "\ntitle: ", "\ntitle: New ")));
        lead.until("the preview", () -> lead.text(".panel").contains("Ошибок нет"));
        assertThat(lead.text(".panel .differences")).contains("New \"Survey of civil society 2026\"");
        lead.expectNothingForAxe("a preview", true);
        lead.picture("questions-preview-ru");
        lead.click(".panel .buttons .primary");
        lead.click("dialog button.danger");
        lead.until("the publication", () -> lead.text(".panel").contains("опубликована"));
        assertThat(lead.text("#questions-version")).contains("cso-2026, версия 4", "cso-2026, версия 3");
    }

    private void upload(Browser lead, Path file) {
        lead.find("#questionnaire-file").sendKeys(file.toAbsolutePath().toString());
    }

    private Path zip(String name, Map<String, String> replacements) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var names = Files.list(CONFIG)) {
            for (var source : names.toList()) {
                var text = Files.readString(source);
                if (source.endsWith("questionnaire.yaml")) {
                    for (var replacement : replacements.entrySet()) {
                        text = text.replaceFirst(replacement.getKey(), replacement.getValue());
                    }
                }
                zip.putNextEntry(new ZipEntry("cso-2026/" + source.getFileName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void makesAWave(Browser lead) {
        lead.open("/waves");
        lead.click(".new-wave > summary");
        lead.click(".new-wave button.primary");
        assertThat(lead.text(".new-wave [role=alert]")).contains("Краткое имя");
        lead.type("#new-wave-id", "cso-2028");
        lead.all(".new-wave input[id^=new-wave-title]").forEach(field -> fill(field, "Опрос 2028"));
        lead.type("#new-wave-channels", "telegram, poster");
        lead.click(".new-wave button.primary");
        lead.find("#wave-cso-2028");
        lead.driver().executeScript("""
                const day = document.getElementById('opens-cso-2028');
                day.value = '2099-01-01';
                day.dispatchEvent(new Event('input', {bubbles: true}));
                day.dispatchEvent(new Event('change', {bubbles: true}));""");
        lead.settle();
        lead.click("#wave-cso-2028 .plan form > button");
        lead.until("the plan", () -> lead.text("#wave-cso-2028 .plan").contains("сохранены"));
        assertThat(lead.text("#wave-cso-2028")).contains("черновик");
    }

    private static void looksAt(Browser lead, String name) {
        lead.expectNothingForAxe(name, true);
        lead.expectNoSidewaysScrolling();
        lead.expectNoSidewaysScrollingOnAPhone();
        lead.wholePicture(name);
    }
}
