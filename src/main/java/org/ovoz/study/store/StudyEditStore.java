package org.ovoz.study.store;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.KeptEdits;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set in the application about the study: facts, waves, questionnaires. It is asked before there are definitions. */
@Repository
public class StudyEditStore implements KeptEdits {

    private static final String TITLE = "TITLE";
    private static final String ORGANIZATION = "ORGANIZATION";
    private static final String CONTACT = "CONTACT";
    private static final String NO_LANGUAGE = "und";

    private final JdbcClient jdbc;

    StudyEditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every change. */
    public long edition() {
        return jdbc.sql("select number from study_edition where id = 1")
                .query(Long.class)
                .single();
    }

    /** Every server reads the edits again. */
    public void changed() {
        jdbc.sql("update study_edition set number = number + 1 where id = 1").update();
    }

    @Override
    public StudyEdits edits() {
        var facts = new HashMap<String, Map<Language, String>>();
        jdbc.sql("select what, lang, wording from study_fact").query(row -> {
            facts.computeIfAbsent(row.getString("what"), _ -> new HashMap<>())
                    .put(new Language(row.getString("lang")), row.getString("wording"));
        });
        var contact = facts.getOrDefault(CONTACT, Map.of()).get(new Language(NO_LANGUAGE));
        return new StudyEdits(
                new StudyEdits.Facts(text(facts.get(TITLE)), text(facts.get(ORGANIZATION)), contact),
                waves(),
                inDepth(),
                channels(),
                addresses(),
                uploads());
    }

    private static @Nullable Text text(@Nullable Map<Language, String> wordings) {
        return wordings == null ? null : new Text(wordings, Map.of());
    }

    /** Replaces the facts; what is null is as the files say again. */
    public void setFacts(StudyEdits.Facts facts) {
        jdbc.sql("delete from study_fact").update();
        if (facts.title() != null) {
            facts.title().master().forEach((language, wording) -> put(TITLE, language.tag(), wording));
        }
        if (facts.organization() != null) {
            facts.organization().master().forEach((language, wording) -> put(ORGANIZATION, language.tag(), wording));
        }
        if (facts.contact() != null) {
            put(CONTACT, NO_LANGUAGE, facts.contact());
        }
        changed();
    }

    private void put(String what, String language, String wording) {
        jdbc.sql("insert into study_fact (what, lang, wording) values (:what, :lang, :wording)")
                .param("what", what)
                .param("lang", language)
                .param("wording", wording)
                .update();
    }

    private @Nullable List<URI> addresses() {
        return jdbc.sql("select addresses from notebook_addresses where id = 1")
                .query(String.class)
                .optional()
                .map(all -> Arrays.stream(all.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(URI::create)
                        .toList())
                .orElse(null);
    }

    /** Sets under which addresses devices reach this server; none is a choice too. */
    public void setAddresses(List<URI> addresses) {
        jdbc.sql("delete from notebook_addresses").update();
        jdbc.sql("insert into notebook_addresses (id, addresses) values (1, :all)")
                .param("all", addresses.stream().map(URI::toString).collect(Collectors.joining(" ")))
                .update();
        changed();
    }

    /** They are as the file says again. */
    public void takeAddressesOfFile() {
        jdbc.sql("delete from notebook_addresses").update();
        changed();
    }

    private List<Study.Wave> waves() {
        return waves("select id, number, questionnaire, channels from made_wave order by number");
    }

    private List<Study.Wave> inDepth() {
        return waves("select id, number, questionnaire, '' as channels from made_in_depth_wave order by number, id");
    }

    private List<Study.Wave> waves(String sql) {
        var titles = new HashMap<String, Map<Language, String>>();
        jdbc.sql("select wave, lang, wording from wave_text where what = 'TITLE'")
                .query(row -> {
                    titles.computeIfAbsent(row.getString("wave"), _ -> new HashMap<>())
                            .put(new Language(row.getString("lang")), row.getString("wording"));
                });
        return jdbc.sql(sql)
                .query((row, _) -> {
                    var id = row.getString("id");
                    var channels = row.getString("channels");
                    return new Study.Wave(
                            new WaveId(id),
                            row.getInt("number"),
                            new Text(titles.getOrDefault(id, Map.of(new Language("en"), id)), Map.of()),
                            row.getString("questionnaire"),
                            Study.Wave.State.DRAFT,
                            Map.of(),
                            channels.isEmpty() ? List.of() : List.of(channels.split(" ")));
                })
                .list();
    }

    private List<StudyEdits.Channel> channels() {
        return jdbc.sql("select wave, name, offered from wave_channel order by place")
                .query((row, _) -> new StudyEdits.Channel(
                        new WaveId(row.getString("wave")), row.getString("name"), row.getBoolean("offered")))
                .list();
    }

    /** Offers links of these channels and of no others; a channel that the wave did not have gets the next place. */
    public void setChannels(Study.Wave wave, List<String> offered) {
        var all = new LinkedHashSet<>(wave.channels());
        all.addAll(offered);
        for (var name : all) {
            var set = jdbc.sql("update wave_channel set offered = :offered where wave = :wave and name = :name")
                    .param("offered", offered.contains(name))
                    .param("wave", wave.id().value())
                    .param("name", name)
                    .update();
            if (set == 0 && (!wave.channels().contains(name) || !offered.contains(name))) {
                addChannel(wave.id(), name, offered.contains(name));
            }
        }
        changed();
    }

    private void addChannel(WaveId wave, String name, boolean isOffered) {
        jdbc.sql("""
                        insert into wave_channel (place, wave, name, offered)
                        select coalesce(max(place), 0) + 1,
                               cast(:wave as varchar(64)), cast(:name as varchar(40)), cast(:offered as boolean)
                        from wave_channel
                        """)
                .param("wave", wave.value())
                .param("name", name)
                .param("offered", isOffered)
                .update();
    }

    /**
     * Adds a wave of the survey.
     *
     * @throws DuplicateKeyException if somebody else made one in this moment
     */
    public void addWave(Study.Wave wave) {
        changed();
        requireNone("made_in_depth_wave", wave);
        jdbc.sql("""
                        insert into made_wave (id, number, questionnaire, channels)
                        values (:id, :number, :questionnaire, '')
                        """)
                .param("id", wave.id().value())
                .param("number", wave.number())
                .param("questionnaire", wave.questionnaire())
                .update();
        wave.channels().forEach(name -> addChannel(wave.id(), name, true));
        setTexts(wave.id(), TITLE, wave.title().master());
    }

    /**
     * Adds a wave of interviews in depth.
     *
     * @throws DuplicateKeyException if somebody else made one in this moment
     */
    public void addInDepth(Study.Wave wave) {
        changed();
        requireNone("made_wave", wave);
        jdbc.sql("""
                        insert into made_in_depth_wave (id, number, questionnaire)
                        values (:id, :number, :questionnaire)
                        """)
                .param("id", wave.id().value())
                .param("number", wave.number())
                .param("questionnaire", wave.questionnaire())
                .update();
        setTexts(wave.id(), TITLE, wave.title().master());
    }

    /** A wave is of one kind, and so is a questionnaire. The edition was changed before, so that nobody else adds one now. */
    private void requireNone(String table, Study.Wave wave) {
        var others = jdbc.sql("select count(*) from " + table + " where id = :id or questionnaire = :questionnaire")
                .param("id", wave.id().value())
                .param("questionnaire", wave.questionnaire())
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new DuplicateKeyException("of the other kind: " + wave.id());
        }
    }

    /** Texts of a wave by language: its title, or the invitation. */
    public Map<Language, String> texts(WaveId wave, String what) {
        var texts = new HashMap<Language, String>();
        jdbc.sql("select lang, wording from wave_text where wave = :wave and what = :what")
                .param("wave", wave.value())
                .param("what", what)
                .query(row -> {
                    texts.put(new Language(row.getString("lang")), row.getString("wording"));
                });
        return texts;
    }

    /** Replaces texts of a wave; empty ones are none. */
    public void setTexts(WaveId wave, String what, Map<Language, String> texts) {
        jdbc.sql("delete from wave_text where wave = :wave and what = :what")
                .param("wave", wave.value())
                .param("what", what)
                .update();
        texts.forEach((language, wording) -> {
            if (!wording.isBlank()) {
                jdbc.sql("insert into wave_text (wave, what, lang, wording) values (:wave, :what, :lang, :wording)")
                        .param("wave", wave.value())
                        .param("what", what)
                        .param("lang", language.tag())
                        .param("wording", wording)
                        .update();
            }
        });
    }

    private List<SequencedMap<String, String>> uploads() {
        var uploads = new LinkedHashMap<String, SequencedMap<String, String>>();
        jdbc.sql(
                        "select questionnaire, version, name, content from uploaded_file order by questionnaire, version, position")
                .query(row -> {
                    uploads.computeIfAbsent(
                                    row.getString("questionnaire") + " " + row.getInt("version"),
                                    _ -> new LinkedHashMap<>())
                            .put(row.getString("name"), row.getString("content"));
                });
        return new ArrayList<>(uploads.values());
    }

    /**
     * Adds a questionnaire.
     *
     * @return false if there is one of this version already; nothing is changed then
     */
    public boolean addQuestionnaire(String id, int version, SequencedMap<String, String> files, LocalDate day) {
        var added = jdbc.sql("""
                        insert into uploaded_questionnaire (id, version, uploaded_on)
                        values (:id, :version, :day) on conflict do nothing
                        """)
                .param("id", id)
                .param("version", version)
                .param("day", day)
                .update();
        if (added == 0) {
            return false;
        }
        var position = 0;
        for (var file : files.entrySet()) {
            jdbc.sql("""
                            insert into uploaded_file (questionnaire, version, position, name, content)
                            values (:id, :version, :position, :name, :content)
                            """)
                    .param("id", id)
                    .param("version", version)
                    .param("position", position++)
                    .param("name", file.getKey())
                    .param("content", file.getValue())
                    .update();
        }
        changed();
        return true;
    }
}
