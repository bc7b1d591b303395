package org.ovoz.study.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waves that were made in the application, and the texts of all waves. */
@Repository
public class MadeWaveStore {

    private static final String TITLE = "TITLE";

    private final JdbcClient jdbc;
    private final StudyEdition edition;
    private final ChannelStore channels;

    MadeWaveStore(JdbcClient jdbc, StudyEdition edition, ChannelStore channels) {
        this.jdbc = jdbc;
        this.edition = edition;
        this.channels = channels;
    }

    List<Study.Wave> waves() {
        return waves("select id, number, questionnaire, channels from made_wave order by number");
    }

    List<Study.Wave> inDepth() {
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

    /**
     * Adds a wave of the survey.
     *
     * @throws DuplicateKeyException if somebody else made one in this moment
     */
    public void addWave(Study.Wave wave) {
        edition.changed();
        requireNone("made_in_depth_wave", wave);
        jdbc.sql("""
                        insert into made_wave (id, number, questionnaire, channels)
                        values (:id, :number, :questionnaire, '')
                        """)
                .param("id", wave.id().value())
                .param("number", wave.number())
                .param("questionnaire", wave.questionnaire())
                .update();
        wave.channels().forEach(name -> channels.add(wave.id(), name, true));
        setTexts(wave.id(), TITLE, wave.title().master());
    }

    /**
     * Adds a wave of interviews in depth.
     *
     * @throws DuplicateKeyException if somebody else made one in this moment
     */
    public void addInDepth(Study.Wave wave) {
        edition.changed();
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
}
