package org.ovoz.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.fieldwork.store.DraftsInFieldStore;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.quality.FieldFigures;
import org.ovoz.quality.FieldLine;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * How the field work goes on, by interviewer and online by channel, for leads in their countries: figures of sent interviews
 * from the columns of quality, numbers of drafts and contacts from the database. Interviewers do not see it.
 */
@Service
public class FieldMonitor {

    private final FieldFigures figures;
    private final DraftsInFieldStore drafts;
    private final ContactStore contacts;
    private final Definitions definitions;
    private final StudyDays days;
    private final CurrentUser user;

    FieldMonitor(
            FieldFigures figures,
            DraftsInFieldStore drafts,
            ContactStore contacts,
            Definitions definitions,
            StudyDays days,
            CurrentUser user) {
        this.figures = figures;
        this.drafts = drafts;
        this.contacts = contacts;
        this.definitions = definitions;
        this.days = days;
        this.user = user;
    }

    private record Who(@Nullable UUID interviewer, String channel, CountryCode country) {}

    /** What is known of one of them. */
    private static final class Known {
        private @Nullable FieldLine sent;
        private @Nullable LocalDate changed;
        private int young;
        private int older;
        private int old;
        private int open;
        private int overdue;
        private int notReached;
        private int refused;
    }

    /** @throws org.ovoz.tabulation.live.TablesLoading while the interviews are read for the first time */
    public List<FieldRow> of(WaveId wave) {
        user.require(Permission.LEAD_FIELDWORK);
        var countries = user.countries(definitions.study().countryCodes());
        var known = new LinkedHashMap<Who, Known>();
        figures.of(wave).forEach(line -> at(known, line.interviewer(), line.channel(), line.country()).sent = line);
        addDrafts(wave, countries, known);
        addContacts(wave, countries, known);
        var rows = new ArrayList<FieldRow>();
        known.forEach((who, what) -> rows.add(row(who, what)));
        return rows;
    }

    private static Known at(Map<Who, Known> known, @Nullable UUID interviewer, String channel, CountryCode country) {
        return known.computeIfAbsent(new Who(interviewer, channel, country), _ -> new Known());
    }

    private void addDrafts(WaveId wave, Set<CountryCode> countries, Map<Who, Known> known) {
        drafts.of(wave).stream()
                .filter(some -> countries.contains(some.country()))
                .forEach(some -> {
                    var online = some.mode() == Mode.ONLINE;
                    var named = some.channel() == null ? LinkChannel.NONE : some.channel();
                    var who = at(known, online ? null : some.interviewer(), online ? named : "", some.country());
                    var age = days.today(some.country()).toEpochDay()
                            - some.changedOn().toEpochDay();
                    if (age <= FieldRow.Drafts.YOUNG) {
                        who.young += some.number();
                    } else if (age < FieldRow.Drafts.OLD) {
                        who.older += some.number();
                    } else {
                        who.old += some.number();
                    }
                    who.changed = later(who.changed, some.changedOn());
                });
    }

    private void addContacts(WaveId wave, Set<CountryCode> countries, Map<Who, Known> known) {
        contacts.due(wave).stream()
                .filter(due -> countries.contains(due.country()))
                .forEach(due -> {
                    var who = at(known, due.worker(), "", due.country());
                    who.open += due.contacts();
                    who.overdue += due.day().isBefore(days.today(due.country())) ? due.contacts() : 0;
                });
        contacts.tallies(wave).stream()
                .filter(tally -> countries.contains(tally.country()))
                .forEach(tally -> {
                    var who = at(known, tally.worker(), "", tally.country());
                    who.notReached += tally.result() == Result.NON_CONTACT ? tally.contacts() : 0;
                    who.refused += tally.result() == Result.REFUSAL ? tally.contacts() : 0;
                });
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static FieldRow row(Who who, Known known) {
        var sent = known.sent;
        var last = sent == null ? known.changed : later(known.changed, sent.last());
        return new FieldRow(
                who.interviewer(),
                who.channel(),
                who.country(),
                sent == null ? 0 : sent.sent(),
                sent == null ? OptionalDouble.empty() : sent.minutes(),
                sent == null ? Optional.empty() : sent.blankPercent(),
                sent == null ? 0 : sent.flagged(),
                Optional.ofNullable(last),
                new FieldRow.Drafts(known.young, known.older, known.old),
                new FieldRow.Tried(known.open, known.overdue, known.notReached, known.refused));
    }
}
