package org.ovoz;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.testing.Compiled;

/** The house of docs/design.md: which room may know which, and what belongs where. */
@AnalyzeClasses(packages = "org.ovoz", importOptions = Compiled.class)
class ArchitectureTests {

    private static final String[] PURE = {"java..", "org.jspecify..", "org.ovoz.questionnaire"};

    /** Services that do not ask who calls, with those in front of them who did. */
    private static final Map<String, Set<String>> ASKED = Map.of(
            "interview.InterviewService",
            Set.of(
                    "interview.ui.InterviewSession", // of somebody who was asked
                    "interview.ui.InterviewSessions",
                    "interview.ui.OnlineStart", // a respondent's own interview
                    "interview.light.LightStart",
                    "interview.invitation.Invitations", // knows the code of an invitation
                    "interview.coupon.Coupons", // knows the code of a coupon
                    "interview.light.LightSessions", // knows the browser's key, as do those that it answers
                    "interview.light.LightRequests",
                    "interview.light.QuestionPages",
                    "fieldwork.FieldworkService", // asks for the interviewer
                    "fieldwork.FieldInDepth",
                    "study.InterviewReading",
                    "review.SecondEntries"), // begins for somebody who was asked, reads for a lead
            "interview.Sending",
            Set.of(
                    "interview.ui.InterviewSession",
                    "interview.ui.InterviewSessions",
                    "interview.light.EndPages",
                    "interview.light.ThanksPages"),
            "interview.ResumeCodes",
            Set.of(
                    "interview.ui.RespondentSessions", // knows the code, or holds the session
                    "interview.light.WelcomePages",
                    "interview.light.LightStart", // has begun it
                    "interview.light.InvitedPages",
                    "interview.light.EndPages"),
            "interview.RespondentWithdrawals",
            Set.of(
                    "interview.ui.RespondentSessions",
                    "interview.ui.WithdrawView", // knows the receipt
                    "interview.light.EndPages",
                    "interview.light.QuestionPages", // holds the browser's key
                    "fieldwork.FieldworkService"),
            "interview.ui.InterviewSessions",
            Set.of(
                    "interview.ui.OnlineStart",
                    "interview.ui.InvitedStart", // of somebody who began with an invitation
                    "interview.ui.RespondentSessions",
                    "interview.ui.correction.CorrectionPanel", // previews the draft that its page was given
                    "fieldwork.ui.FieldInterviewView",
                    "study.ui.InterviewCorrectionView"),
            "interview.invitation.Invitations",
            Set.of(
                    "interview.ui.InvitedStart", // knows the code
                    "interview.light.LightStart",
                    "study.InvitationService"),
            "interview.correction.Corrections",
            Set.of(
                    "study.InterviewDecisions",
                    "fieldwork.FieldworkService",
                    "interview.correction.ArrivedCorrections"), // of the interviewer whose device it is, or for a lead
            "interview.correction.ExclusionsAndWithdrawals",
            Set.of("study.InterviewDecisions", "quality.QualityDecisions", "interview.correction.Corrections"),
            "interview.imported.FileImport",
            Set.of("intake.IntakeService", "intake.ImportRuns", "intake.Previews", "intake.EarlierFiles"),
            "interview.imported.InterviewImport",
            Set.of("interview.imported.FileImport", "demonstration.DemonstrationLoader"));

    /** Likewise, of what devices send. */
    private static final Map<String, Set<String>> ASKED_OF_DEVICES = Map.of(
            "interview.arrived.ArrivedInterviews",
            Set.of(
                    "fieldwork.offline.Standing",
                    "fieldwork.offline.Arrivals", // knows the token of a device
                    "fieldwork.offline.ArrivalDecisions",
                    "fieldwork.offline.CorrectionArrivals"), // looks whose interview it is
            "interview.correction.ArrivedCorrections",
            Set.of(
                    "fieldwork.offline.CorrectionArrivals",
                    "fieldwork.offline.ReturnedInterviews")); // of the interviewer whose device it is

    /** The same of coupons and chains. */
    private static final Map<String, Set<String>> ASKED_OF_CHAINS = Map.of(
            "interview.coupon.Coupons",
            Set.of(
                    "interview.ui.InvitedStart", // knows the code
                    "interview.light.LightStart",
                    "interview.ui.RespondentSessions", // of an interview that was sent from there
                    "interview.light.ThanksPages",
                    "fieldwork.FieldCoupons",
                    "fieldwork.offline.BroughtCoupons", // knows the code, or asks for the lead
                    "fieldwork.offline.FieldPackage",
                    "study.CouponRules",
                    "referral.ReferralService",
                    "referral.ChainClosing",
                    "demonstration.DemonstrationChains"));

    /** The table of docs/design.md: each room with those that it may know beside itself. */
    private static final Map<String, List<String>> ROOMS = rooms();

    @ArchTest
    static void roomsKnowWhatTheDesignSays(JavaClasses all) {
        ROOMS.forEach((room, known) -> knowsOnly(room, known).check(all));
    }

    @ArchTest
    static void theDesignNamesEveryRoom(JavaClasses all) {
        var found = all.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(names -> names.length > 2)
                .map(names -> names[2])
                .distinct();
        assertThat(found).containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    @ArchTest
    static final ArchRule theQuestionnaireIsPureJava = isMadeOf("org.ovoz.questionnaire");

    @ArchTest
    static final ArchRule theMathsOfTablesIsPureJava = classes()
            .that()
            .resideInAnyPackage(
                    "org.ovoz.tabulation",
                    "org.ovoz.tabulation.columns",
                    "org.ovoz.tabulation.comparison",
                    "org.ovoz.tabulation.live")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .haveNameNotMatching(".*Configuration.*")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PURE).or(resideInAnyPackage("org.ovoz.tabulation..")));

    /** Else respondents would load Grid with their first page. */
    @ArchTest
    static final ArchRule respondentsLoadNoLists = noClasses()
            .that()
            .resideInAnyPackage("org.ovoz.interview..", "org.ovoz.ui")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ovoz.ui.list..", "com.vaadin.flow.component.grid..");

    @ArchTest
    static final ArchRule statisticsArePureNumbers = isMadeOf(
            "org.ovoz.tabulation.statistics", "org.apache.commons.statistics..", "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule distributionsAreUsedInStatisticsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.ovoz.tabulation.statistics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.commons.statistics..", "org.apache.commons.numbers..", "org.apache.commons.rng..");

    @ArchTest
    static final ArchRule theProtectionOfTablesIsPureJava =
            isMadeOf("org.ovoz.disclosure", "org.ovoz.tabulation", "org.ovoz.tabulation.columns");

    @ArchTest
    static final ArchRule readersOfFilesKnowNothingOfOvoz = classes()
            .that()
            .resideInAPackage("org.ovoz.intake.file..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "de.siegmar.fastcsv..",
                    "org.apache.commons.codec..",
                    "org.ovoz.intake.file..");

    @ArchTest
    static final ArchRule vaadinStaysInTheUserInterface = noClasses()
            .that()
            .resideOutsideOfPackages("org.ovoz", "..ui..")
            .and()
            .haveSimpleNameNotContaining("Security")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    /** A page in another package would not be found when the product starts. */
    @ArchTest
    static final ArchRule vaadinSearchesEveryUserInterface = classes()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .resideInAnyPackage(Stream.of(OvozApplication.class
                            .getAnnotation(EnableVaadin.class)
                            .value())
                    .map(name -> name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule theWriterOfMarkupIsPureJava = classes()
            .that()
            .resideInAPackage("org.ovoz.ui.markup")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.ovoz.ui.markup");

    @ArchTest
    static final ArchRule sqlStaysInTheStores = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    /** Who may read what somebody typed is decided before a store is asked. */
    @ArchTest
    static final ArchRule onlyTheStoresOfInterviewsOpenTexts = noClasses()
            .that()
            .resideOutsideOfPackages("org.ovoz.interview.store", "org.ovoz.qualitative.store")
            .and()
            .doNotHaveFullyQualifiedName("org.ovoz.interview.PlainEnvelope")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(TextEnvelope.class);

    /** The public edition can tell nothing that it has never seen: what it uses of tables is how they are written. */
    @ArchTest
    static final ArchRule thePublicEditionSeesNoFigures = noClasses()
            .that()
            .resideInAnyPackage("org.ovoz.report", "org.ovoz.report.published")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.ovoz.report.internal..", "org.ovoz.interview..")
                    .or(resideInAPackage("org.ovoz.tabulation..")
                            .and(not(belongToAnyOf(Percent.class, RowOrder.class, SmallBase.class, Figures.class)))));

    /**
     * These do what they are told, for whoever calls: so only those who have asked for the caller's right may. Whoever is
     * added here shows where it asks.
     */
    @ArchTest
    static void whatAsksForNoRightIsCalledByThoseWhoDid(JavaClasses all) {
        whatAsksForNoRight(ASKED, all);
        whatAsksForNoRight(ASKED_OF_CHAINS, all);
        whatAsksForNoRight(ASKED_OF_DEVICES, all);
    }

    private static void whatAsksForNoRight(Map<String, Set<String>> asked, JavaClasses all) {
        asked.forEach((service, callers) -> noClasses()
                .that(describe(
                        "are none of " + callers,
                        caller -> !isIn(caller, service) && callers.stream().noneMatch(type -> isIn(caller, type))))
                .should()
                .dependOnClassesThat(describe("are " + service, called -> isIn(called, service)))
                .check(all));
    }

    /** As above: a lead, or whoever held the interview. */
    @ArchTest
    static final ArchRule reviewsAreAskedForByThoseWhoAsked = noClasses()
            .that(describe(
                    "ask nobody",
                    caller -> !isIn(caller, "interview.correction.Reviews")
                            && !isIn(caller, "review.ReviewService")
                            && !isIn(caller, "fieldwork.FieldworkService")))
            .should()
            .dependOnClassesThat(describe("are reviews", called -> isIn(called, "interview.correction.Reviews")));

    /** Which day it is depends on a zone: the study's or a country's, never the server's. */
    @ArchTest
    static final ArchRule onlyStudyDaysAskForTheDay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.ovoz.questionnaire.StudyDays")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(describe(
                    "tells a day or a zone of its own",
                    target -> isOfAClock(target.getOwner().getName(), target.getName()))))
            .orShould()
            .callConstructorWhere(JavaCall.Predicates.target(describe(
                    "is of old dates",
                    target -> List.of("java.util.Date", "java.util.GregorianCalendar", "java.text.SimpleDateFormat")
                            .contains(target.getOwner().getName()))));

    private static boolean isOfAClock(String owner, String method) {
        return switch (owner) {
            case "java.time.Instant" -> method.equals("atZone");
            case "java.time.ZoneId" -> method.equals("systemDefault");
            case "java.time.Clock" -> method.equals("systemDefaultZone") || method.equals("system");
            case "java.util.TimeZone" -> method.equals("getDefault");
            case "java.util.Calendar" -> method.equals("getInstance");
            default ->
                owner.startsWith("java.time.") && (method.equals("now") || method.equals("ofInstant"))
                        || owner.equals("java.time.format.DateTimeFormatter") && method.equals("withZone");
        };
    }

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..impl..", "..dto..");

    /** Classes of a package that know nothing but Java, the questionnaire, themselves and some named packages. */
    private static ArchRule isMadeOf(String room, String... others) {
        return classes()
                .that()
                .resideInAPackage(room)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(PURE).or(resideInAPackage(room)).or(resideInAnyPackage(others)));
    }

    private static ArchRule knowsOnly(String room, Collection<String> known) {
        return noClasses()
                .that()
                .resideInAPackage("org.ovoz." + room + "..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to another room than " + known,
                        type -> type.getPackageName().startsWith("org.ovoz")
                                && !room(type).equals(room)
                                && !known.contains(room(type))));
    }

    private static boolean isIn(JavaClass type, String outer) {
        return (type.getName() + "$").startsWith("org.ovoz." + outer + "$");
    }

    private static String room(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        return names.length < 3 ? "" : names[2];
    }

    private static Map<String, List<String>> rooms() {
        try (var lines = Files.lines(Path.of("docs/design.md"))) {
            return lines.filter(line -> line.matches("\\| `[a-z]+` .*"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toMap(
                            cells -> named(cells[1]).getFirst(), cells -> named(cells[cells.length - 1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> named(String cell) {
        return Pattern.compile("`([a-z]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
