package org.ovoz.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.offline.FieldPackage;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;

/**
 * What an interviewer takes along.
 *
 * @param practice whether interviews can be practised
 * @param assignments what leads ask for
 * @param coupons null where the wave has none
 * @param guides of interviews in depth, which count apart from the wave
 * @param returned own interviews that leads sent back
 * @param contacts appointments and call-backs that are still to come
 * @param addresses further ones of this server, which are tried in turn
 * @param now the day by the clock of the server
 */
record PackageJson(
        WorkerJson worker,
        WaveJson wave,
        List<DefinitionJson> definitions,
        boolean practice,
        List<Assignments.Carried> assignments,
        @Nullable CouponsJson coupons,
        List<GuideJson> guides,
        List<ReturnedJson> returned,
        List<FieldPackage.OpenContact> contacts,
        List<String> addresses,
        String now) {

    /** @param names of the countries, by code and language */
    record WorkerJson(List<String> countries, Map<String, Map<String, String>> names, String language) {}

    /**
     * @param title by language
     * @param closed whether no interview of it can be begun, except for practice
     */
    record WaveJson(
            String id, Map<String, String> title, String questionnaire, int version, String hash, boolean closed) {}

    /** @param id of the wave */
    record GuideJson(String id, Map<String, String> title, String questionnaire, int version, String hash) {}

    /** @param asksDegree whether who brings a coupon is asked how many others they know */
    record CouponsJson(boolean asksDegree) {}

    record DefinitionJson(String id, int version, String hash) {}

    /**
     * @param seen by which the correction is known to be of what stands here
     * @param codes by variable
     * @param texts variables with a text, which is not told
     */
    record ReturnedJson(
            String interview,
            String comment,
            int seen,
            String wave,
            String questionnaire,
            int version,
            String hash,
            String country,
            String mode,
            String language,
            Map<String, Integer> codes,
            Set<String> texts) {

        static ReturnedJson of(FieldPackage.Returned returned) {
            var questionnaire = returned.questionnaire();
            return new ReturnedJson(
                    returned.interview().toString(),
                    returned.comment(),
                    returned.seen(),
                    returned.wave().value(),
                    questionnaire.id(),
                    questionnaire.version(),
                    returned.hash(),
                    returned.country().iso(),
                    returned.mode(),
                    returned.language().tag(),
                    returned.codes(),
                    returned.texts());
        }
    }

    static PackageJson of(FieldPackage.Taken taken, Study study) {
        var questionnaire = taken.questionnaire();
        var hash = taken.hash();
        return new PackageJson(
                new WorkerJson(
                        taken.countries().stream()
                                .map(country -> country.code().iso())
                                .toList(),
                        names(taken.countries()),
                        taken.language().tag()),
                new WaveJson(
                        taken.wave().id().value(),
                        words(taken.wave().title()),
                        questionnaire.id(),
                        questionnaire.version(),
                        hash,
                        taken.isClosed()),
                definitions(taken),
                true,
                taken.assignments(),
                taken.hasCoupons() ? new CouponsJson(taken.asksDegree()) : null,
                taken.guides().stream().map(PackageJson::guide).toList(),
                taken.returned().stream().map(ReturnedJson::of).toList(),
                taken.contacts(),
                RegistrationJson.addresses(study),
                taken.today());
    }

    private static GuideJson guide(FieldPackage.Guide guide) {
        return new GuideJson(
                guide.wave().id().value(),
                words(guide.wave().title()),
                guide.questionnaire().id(),
                guide.questionnaire().version(),
                guide.hash());
    }

    /** The wave's, the guides, and those that returned interviews were answered in. */
    private static List<DefinitionJson> definitions(FieldPackage.Taken taken) {
        return Stream.of(
                        Stream.of(definition(taken.questionnaire(), taken.hash())),
                        taken.guides().stream().map(one -> definition(one.questionnaire(), one.hash())),
                        taken.returned().stream().map(one -> definition(one.questionnaire(), one.hash())))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private static DefinitionJson definition(Questionnaire questionnaire, String hash) {
        return new DefinitionJson(questionnaire.id(), questionnaire.version(), hash);
    }

    private static Map<String, Map<String, String>> names(List<Study.Country> countries) {
        var names = new LinkedHashMap<String, Map<String, String>>();
        countries.forEach(country -> names.put(country.code().iso(), words(country.name())));
        return names;
    }

    private static Map<String, String> words(Text text) {
        var byLanguage = new LinkedHashMap<String, String>();
        text.master().forEach((language, word) -> byLanguage.put(language.tag(), word));
        return byLanguage;
    }
}
