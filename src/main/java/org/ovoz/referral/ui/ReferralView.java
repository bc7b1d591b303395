package org.ovoz.referral.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Set;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.referral.ChainReport;
import org.ovoz.referral.ReferralService;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.ui.LiveUpdates;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;

/** Referral chains of a wave, in figures for who may see tables, one by one for leads. It follows the interviews. */
@Route(value = "referral", layout = MainLayout.class)
@Menu(title = "referral.menu", order = 23)
@RolesAllowed("SEE_OVERVIEW")
@CssImport("./referral.css")
class ReferralView extends Div implements HasDynamicTitle {

    private static final String ALL = "";

    private final ReferralService referrals;
    private final Definitions definitions;
    private final Dropdown wave;
    private final Dropdown country;
    private final Div content = new Div();

    ReferralView(ReferralService referrals, Definitions definitions, LiveTables live) {
        this.referrals = referrals;
        this.definitions = definitions;
        var labels = new CaseLabels(definitions, getLocale());
        wave = new Dropdown("referral-wave", word("waveOfStudy"), labels.waves(), _ -> show());
        wave.offer(labels.waves(), referrals.newestWave().value());
        var countries = new LinkedHashMap<String, String>();
        if (referrals.countries().size() > 1) {
            countries.put(ALL, word("together"));
        }
        referrals.countries().forEach(one -> countries.put(one.iso(), labels.country(one)));
        country = new Dropdown("referral-country", word("country"), countries, _ -> show());
        var intro = new Paragraph(word("intro"));
        intro.addClassName("hint");
        var filters = new Div(wave, country);
        filters.addClassName("fields");
        content.addClassName("referral");
        add(new H1(word("title")), intro, filters, content);
        show();
        LiveUpdates.of(this, live, definitions, this::show);
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private Set<CountryCode> chosen() {
        return country.value().equals(ALL) ? referrals.countries() : Set.of(new CountryCode(country.value()));
    }

    private void show() {
        var id = new WaveId(wave.value());
        var report = referrals.report(id, chosen());
        content.removeAll();
        if (report.isEmpty()) {
            var nothing = new Paragraph(word("empty"));
            nothing.addClassName("empty");
            content.add(nothing);
            return;
        }
        if (!report.isExact()) {
            var note = new Paragraph(getTranslation("referral.protected", Integer.toString(ChainReport.FEW)));
            note.addClassName("note");
            content.add(note);
        }
        var texts = ReferralTexts.of(definitions, getLocale(), report.isExact());
        content.add(new FiguresPart(report, texts));
        if (report.isExact()) {
            content.add(new ChainsPart(report, texts));
        }
        var together = report.together();
        content.add(new LikenessPart(report, texts, together == null ? 0 : together.meanSize()));
        if (referrals.mayExport()) {
            content.add(download(id));
        }
    }

    private Div download(WaveId id) {
        var countries = chosen();
        var link = new Anchor();
        link.setText(word("download"));
        link.addClassNames("button", "no-print");
        link.setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = referrals.files(id, countries);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "ovoz-" + id + "-rds.zip", "application/zip", bytes.length);
        }));
        var hint = new Paragraph(word("downloadHint"));
        hint.addClassName("hint");
        return new Div(link, hint);
    }

    private String word(String key) {
        return getTranslation("referral." + key);
    }
}
