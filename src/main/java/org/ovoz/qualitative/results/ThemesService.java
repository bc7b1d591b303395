package org.ovoz.qualitative.results;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/**
 * What comes of coding, exactly: for those who may read texts, of their countries. Nothing of it leaves the team but through
 * the report's public edition.
 */
@Service
public class ThemesService {

    private final Material material;
    private final MaskedWords masked;
    private final Codings codings;
    private final CoderAgreement agreement;
    private final Definitions definitions;
    private final LiveTables live;
    private final CurrentUser user;
    private final AuditTrail audit;

    ThemesService(
            Material material,
            MaskedWords masked,
            Codings codings,
            CoderAgreement agreement,
            Definitions definitions,
            LiveTables live,
            CurrentUser user,
            AuditTrail audit) {
        this.material = material;
        this.masked = masked;
        this.codings = codings;
        this.agreement = agreement;
        this.definitions = definitions;
        this.live = live;
        this.user = user;
        this.audit = audit;
    }

    /** The codes there are, as tables and quotations take their names out of the team. */
    public Codebook codebook() {
        user.require(Permission.READ_MATERIAL);
        return masked.outgoing().codebook(codings.codebook());
    }

    /** The countries of the user. */
    public Set<CountryCode> countries() {
        user.require(Permission.READ_MATERIAL);
        return user.countries(definitions.study().countryCodes());
    }

    /** What is coded of the material that the user may read and the filter takes. */
    public Themes themes(ThemeFilter filter) {
        user.require(Permission.READ_MATERIAL);
        var outgoing = masked.outgoing();
        var documents = material.documents().stream().filter(filter::takes).toList();
        var codebook = outgoing.codebook(codings.codebook());
        var all = codings.all();
        var texts = material.texts();
        var turns = ThemeTurns.of(codebook, documents, texts, all, agreement.resolutions());
        var open = agreement.inOpenRounds();
        var inRounds = documents.stream().filter(one -> open.contains(one.id())).count();
        return new Themes(codebook, turns, texts, all, (int) inRounds, filter.isNarrow(), outgoing);
    }

    /** Questions of a wave whose answers can stand beside codes. */
    public List<Variable> questions(WaveId wave) {
        user.require(Permission.READ_MATERIAL);
        return definitions.questionnaire(wave).variables().stream()
                .filter(variable -> switch (variable.kind()) {
                    case SINGLE, TICK, RATING -> !variable.values().isEmpty();
                    case NUMBER, TEXT, CASE -> false;
                })
                .toList();
    }

    /** What everybody answered to a question. */
    public Answers answers(WaveId wave, Variable question) {
        user.require(Permission.READ_MATERIAL);
        return Answers.of(question, live.snapshot(wave));
    }

    /** The survey's table of a question in some of the user's countries, together. */
    public FrequencyTable table(WaveId wave, Variable question, Collection<CountryCode> chosen) {
        user.require(Permission.SEE_TABLES);
        var mine = user.countries(chosen);
        return FrequencyTable.of(live.snapshot(wave).all(), question.name(), mine, FrequencyTable.Empty.SHOWN);
    }

    /** Whether the user may take tables and quotations away. */
    public boolean mayExport() {
        return user.get()
                .filter(one -> one.may(Permission.READ_MATERIAL) && one.may(Permission.EXPORT))
                .isPresent();
    }

    /**
     * Records that something is taken away.
     *
     * @param reader whose page it is: a download runs beside it
     */
    public void takenAway(User reader, String what) {
        audit.record(reader.name(), AuditAction.EXPORTED, "themes, " + what);
    }
}
