package org.ovoz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The house of docs/design: which room may know which, and what belongs where. */
@AnalyzeClasses(packages = "org.ovoz", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] PURE = {"java..", "org.jspecify..", "org.ovoz.questionnaire"};

    @ArchTest
    static final ArchRule theQuestionnaireIsPureJava = classes()
            .that()
            .resideInAPackage("org.ovoz.questionnaire")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PURE);

    @ArchTest
    static final ArchRule theMathsOfTablesIsPureJava = classes()
            .that()
            .resideInAPackage("org.ovoz.tabulation")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.ovoz.questionnaire",
                    "org.ovoz.tabulation",
                    "org.ovoz.tabulation.statistics");

    @ArchTest
    static final ArchRule statisticsArePureNumbers = classes()
            .that()
            .resideInAPackage("org.ovoz.tabulation.statistics")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.ovoz.tabulation.statistics",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule distributionsAreUsedInStatisticsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("org.ovoz.tabulation.statistics")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.commons.statistics..", "org.apache.commons.numbers..", "org.apache.commons.rng..");

    @ArchTest
    static final ArchRule theProtectionOfTablesIsPureJava = classes()
            .that()
            .resideInAPackage("org.ovoz.disclosure")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.ovoz.questionnaire", "org.ovoz.tabulation", "org.ovoz.disclosure");

    @ArchTest
    static final ArchRule vaadinStaysInTheUserInterface = noClasses()
            .that()
            .resideOutsideOfPackages("org.ovoz", "..ui..")
            .and()
            .haveSimpleNameNotContaining("Security")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule sqlStaysInTheStores = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theQuestionnaireKnowsNoOtherRoom = knowsOnly("questionnaire");

    @ArchTest
    static final ArchRule accessKnowsOnlyTheQuestionnaire = knowsOnly("access", "questionnaire");

    @ArchTest
    static final ArchRule storageKnowsOnlyTheQuestionnaire = knowsOnly("storage", "questionnaire");

    @ArchTest
    static final ArchRule interviewKnowsOnlyQuestionnaireAccessAndStorage =
            knowsOnly("interview", "questionnaire", "access", "storage");

    @ArchTest
    static final ArchRule tabulationKnowsOnlyQuestionnaireInterviewAndAccess =
            knowsOnly("tabulation", "questionnaire", "interview", "access");

    @ArchTest
    static final ArchRule fieldworkKnowsOnlyQuestionnaireInterviewAndAccess =
            knowsOnly("fieldwork", "questionnaire", "interview", "access");

    @ArchTest
    static final ArchRule exportKnowsOnlyQuestionnaireInterviewTabulationAndAccess =
            knowsOnly("export", "questionnaire", "interview", "tabulation", "access");

    @ArchTest
    static final ArchRule workbenchKnowsOnlyQuestionnaireInterviewTabulationAndAccess =
            knowsOnly("workbench", "questionnaire", "interview", "tabulation", "access");

    @ArchTest
    static final ArchRule qualityKnowsOnlyQuestionnaireInterviewTabulationAndAccess =
            knowsOnly("quality", "questionnaire", "interview", "tabulation", "access");

    @ArchTest
    static final ArchRule disclosureKnowsOnlyQuestionnaireInterviewTabulationAndAccess =
            knowsOnly("disclosure", "questionnaire", "interview", "tabulation", "access");

    @ArchTest
    static final ArchRule intakeKnowsOnlyQuestionnaireInterviewAndAccess =
            knowsOnly("intake", "questionnaire", "interview", "access");

    @ArchTest
    static final ArchRule readersOfFilesKnowNothingOfOvoz = classes()
            .that()
            .resideInAPackage("org.ovoz.intake.file")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "de.siegmar.fastcsv..", "org.ovoz.intake.file");

    @ArchTest
    static final ArchRule reportKnowsOnlyQuestionnaireInterviewTabulationDisclosureExportAndAccess =
            knowsOnly("report", "questionnaire", "interview", "tabulation", "disclosure", "export", "access");

    /** The public edition can tell nothing that it has never seen. */
    @ArchTest
    static final ArchRule thePublicEditionSeesNoFigures = noClasses()
            .that()
            .resideInAPackage("org.ovoz.report")
            .and()
            .haveNameMatching(
                    ".*\\.(Public|Published|Released|ReportContext|ReportComposer|AppendixBlocks|AuthorBlocks).*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    ".*\\.(FrozenFigures|InternalReportContext|InternalEdition|ReportService|LiveTables|Cases|Columns|Marginals|Counts|ModeComparison).*");

    @ArchTest
    static final ArchRule theShellKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.ovoz.ui")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.ovoz.access..",
                    "org.ovoz.interview..",
                    "org.ovoz.storage..",
                    "org.ovoz.tabulation..",
                    "org.ovoz.disclosure..",
                    "org.ovoz.export..",
                    "org.ovoz.report..",
                    "org.ovoz.fieldwork..",
                    "org.ovoz.intake..",
                    "org.ovoz.study..",
                    "org.ovoz.workbench..",
                    "org.ovoz.quality..",
                    "org.ovoz.api..");

    @ArchTest
    static final ArchRule nobodyKnowsTheApi = noClasses()
            .that()
            .resideOutsideOfPackage("org.ovoz.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ovoz.api..");

    /** Which day it is depends on a zone: the study's or a country's, never the server's. */
    @ArchTest
    static final ArchRule onlyStudyDaysAskForTheDay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.ovoz.questionnaire.StudyDays")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(DescribedPredicate.describe(
                    "tells a day or a zone of its own",
                    target -> isOfAClock(target.getOwner().getName(), target.getName()))))
            .orShould()
            .callConstructorWhere(JavaCall.Predicates.target(DescribedPredicate.describe(
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

    /** A room may use itself, the named rooms and the shell, of Ovoz. */
    private static ArchRule knowsOnly(String room, String... rooms) {
        var allowed = new ArrayList<String>();
        allowed.add("org.ovoz." + room + "..");
        allowed.add("org.ovoz.ui..");
        for (var known : rooms) {
            allowed.add("org.ovoz." + known + "..");
        }
        return noClasses()
                .that()
                .resideInAPackage("org.ovoz." + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another room than " + allowed,
                        type -> type.getPackageName().startsWith("org.ovoz")
                                && allowed.stream()
                                        .map(PackageMatcher::of)
                                        .noneMatch(matcher -> matcher.matches(type.getPackageName()))));
    }
}
