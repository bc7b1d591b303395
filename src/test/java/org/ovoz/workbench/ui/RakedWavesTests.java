package org.ovoz.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.margins.KnownMargins;
import org.ovoz.margins.Margin;
import org.ovoz.margins.UnusableMargins;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.WaveMaking;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Derived;
import org.ovoz.testing.R;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Waves side by side, each weighted by what was known of the population at its time: the figures are those of R. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class RakedWavesTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final WaveId NEXT = new WaveId("tiny-2");
    private static final int EACH = 60;

    /** What respondents answered: website, occupation, how important the media are. */
    private record Answers(int website, int occupation, int media) {}

    /** Margins of a time, in percent: who has a website, and who works in culture. */
    private record Known(int website, int culture) {}

    private static final Map<WaveId, Known> KNOWN = Map.of(Tiny.WAVE, new Known(35, 60), NEXT, new Known(70, 25));

    private static final Map<WaveId, List<Answers>> ANSWERS = new HashMap<>();

    @Autowired
    private Definitions definitions;

    @Autowired
    private WaveMaking making;

    @Autowired
    private WaveService waves;

    @Autowired
    private KnownMargins margins;

    @Autowired
    private LiveTables live;

    @Autowired
    private DerivedVariables derived;

    @Override
    protected void prepare() {
        if (live.snapshot(Tiny.WAVE).size() > 0) {
            SignedInAs.role(Role.ANALYST);
            return;
        }
        SignedInAs.role(Role.ADMIN);
        var titles = new HashMap<Language, String>();
        definitions.study().languages().keySet().forEach(language -> titles.put(language, "Second wave"));
        assertThat(making.make(new WaveMaking.NewWave(NEXT.value(), new Text(titles, Map.of()), "tiny", List.of())))
                .isEmpty();
        var random = new SplittableRandom(15);
        for (var wave : List.of(Tiny.WAVE, NEXT)) {
            SignedInAs.role(Role.ADMIN);
            waves.open(wave, true);
            SignedInAs.nobody();
            ANSWERS.put(wave, answers(wave, random));
        }
        SignedInAs.role(Role.ANALYST);
        KNOWN.forEach(this::enter);
        live.refresh();
        SignedInAs.role(Role.ANALYST);
    }

    private void enter(WaveId wave, Known known) {
        var entered = new LinkedHashMap<String, Margin>();
        entered.put("website", margin(known.website(), 2));
        entered.put("occupation", margin(known.culture(), 5));
        try {
            margins.save(wave, KZ, entered, 0);
        } catch (UnusableMargins unusable) {
            throw new AssertionError(unusable.problems().toString(), unusable);
        }
    }

    private static Margin margin(int first, int otherCode) {
        return new Margin(
                "Invented register",
                new TreeMap<>(Map.of(1, BigDecimal.valueOf(first), otherCode, BigDecimal.valueOf(100 - first))));
    }

    private List<Answers> answers(WaveId wave, SplittableRandom random) {
        var all = new ArrayList<Answers>();
        for (int i = 0; i < EACH; i++) {
            var one = new Answers(random.nextInt(1, 3), random.nextInt(2) == 0 ? 1 : 5, random.nextInt(1, 4));
            all.add(one);
            interviewIn("KZ")
                    .wave(wave.value())
                    .consented()
                    .answer("occupation", one.occupation())
                    .answer("website", one.website() == 1 ? "yes" : "no")
                    .answer("partners_media", one.media())
                    .send();
        }
        return all;
    }

    /** Weighted percents of 1, 2 and 3, and the weighted mean, as the survey package of R makes them. */
    private static double[] inR(WaveId wave) {
        var data = ANSWERS.get(wave).stream()
                .map(one -> one.website() + "," + one.occupation() + "," + one.media())
                .collect(Collectors.joining("\n", "website,occupation,media\n", "\n"));
        var known = KNOWN.get(wave);
        var judge = R.run(
                """
                if (!requireNamespace("survey", quietly = TRUE)) quit()
                suppressPackageStartupMessages(library(survey))
                d <- read.csv(text = "%s")
                n <- nrow(d)
                design <- rake(svydesign(~1, data = d, weights = ~rep(1, n)), list(~website, ~occupation),
                  list(data.frame(website = 1:2, Freq = n * c(%d, %d) / 100),
                    data.frame(occupation = c(1, 5), Freq = n * c(%d, %d) / 100)),
                  control = list(maxit = 200, epsilon = 1e-9))
                say(100 * coef(svymean(~factor(media), design)), coef(svymean(~media, design)))
                """.formatted(data, known.website(), 100 - known.website(), known.culture(), 100 - known.culture()));
        assumeThat(judge).as("R has its package survey").isNotEmpty();
        return judge.getFirst();
    }

    @Override
    protected String page() {
        return text(((Component) getCurrentView()).getElement()).replaceAll("\\s+", " ");
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText() + " ";
        }
        if (!element.isVisible()) {
            return "";
        }
        var markup = element.getProperty("innerHTML", "").replaceAll("<[^>]*>", " ");
        return markup + element.getChildren().map(RakedWavesTests::text).collect(Collectors.joining());
    }

    /** The figures of the waves, line after line. */
    private List<List<Double>> figures(String query, String line) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString(query));
        return Pattern.compile(line + " ([\\d.]+) ([\\d.]+)")
                .matcher(page())
                .results()
                .map(found -> List.of(Double.valueOf(found.group(1)), Double.valueOf(found.group(2))))
                .toList();
    }

    @Test
    void areWeightedEachByItsOwnMarginsAsInR() {
        var first = inR(Tiny.WAVE);
        var second = inR(NEXT);
        var address = "wave=tiny-2&row=partners_media&column=wave&country=KZ&show=raked";
        var percents = figures(address, "Weighted, %");
        assertThat(percents).hasSize(3);
        for (int code = 0; code < 3; code++) {
            assertThat(percents.get(code).get(0)).isCloseTo(first[code], within(0.051));
            assertThat(percents.get(code).get(1)).isCloseTo(second[code], within(0.051));
        }
        assertThat(page())
                .contains("Invented register", "First wave", "Second wave", "A sensitivity view")
                .contains("n (effective n) 60 (");
        var means = figures("wave=tiny-2&row=partners&column=wave&country=KZ&show=raked", "Weighted mean");
        assertThat(means.getFirst().get(0)).isCloseTo(first[3], within(0.0051));
        assertThat(means.getFirst().get(1)).isCloseTo(second[3], within(0.0051));
    }

    @Test
    void haveTheMeansOfANumberAndAProgramOfEachFile() throws UnusableDefinition {
        derived.save(Derived.MEAN, Tiny.WAVE, 0);
        UI.getCurrent().navigate("workbench", QueryParameters.fromString("wave=tiny-2&row=website"));
        $(WayHere.class).single().setOpen(true);
        UI.getCurrent()
                .navigate(
                        "workbench",
                        QueryParameters.fromString("wave=tiny-2&row=partners_mean&column=wave&country=KZ&show=none"));
        assertThat(page())
                .contains("Work with partners " + EACH + " " + mean(Tiny.WAVE) + " " + EACH + " " + mean(NEXT))
                .contains("GET FILE='tiny-1-KZ-TJ.sav'", "GET FILE='tiny-2-KZ-TJ.sav'")
                .contains("DESCRIPTIVES /VARIABLES=partners_mean");
    }

    /** Of who rated the media alone, the mean of the rows is that one. */
    private static String mean(WaveId wave) {
        var sum = ANSWERS.get(wave).stream().mapToInt(Answers::media).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(EACH), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void areNotShownWhereTheMarginsOfAWaveAreMissing() throws UnusableMargins {
        margins.takeBack(NEXT, KZ, margins.history(NEXT, KZ).getFirst().number());
        UI.getCurrent()
                .navigate(
                        "workbench",
                        QueryParameters.fromString("wave=tiny-2&row=partners_media&column=wave&country=KZ&show=raked"));
        assertThat(page()).contains("Second wave").doesNotContain("n (effective n)");
        margins.save(
                NEXT,
                KZ,
                new LinkedHashMap<>(Map.of(
                        "website", margin(KNOWN.get(NEXT).website(), 2),
                        "occupation", margin(KNOWN.get(NEXT).culture(), 5))),
                margins.history(NEXT, KZ).getFirst().number());
    }
}
