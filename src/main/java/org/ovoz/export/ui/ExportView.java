package org.ovoz.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.export.ExportCancelled;
import org.ovoz.export.ExportRefused;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.ExportService;
import org.ovoz.export.FileTextCatalog;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.ui.FilterAddress;
import org.ovoz.ui.MainLayout;

/**
 * Chooses what to export; the link downloads it while the page shows how far it is. What is chosen stands in the address.
 */
@Route(value = "export", layout = MainLayout.class)
@Menu(title = "export.menu", order = 50)
@RolesAllowed("EXPORT")
@CssImport("./export.css")
class ExportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "json", "application/json");

    private final ExportService exports;
    private final FileTextCatalog wordings;
    private final LiveTables live;
    private final Definitions definitions;
    private final ExportAddress address;
    private final ExportChoices choices;
    private final Paragraph unreadable = new Paragraph();
    private final Anchor download;
    private final Paragraph found = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final ExportPreview preview = new ExportPreview();
    private final ExportRun run = new ExportRun();

    /** What the link downloads now; read by the download, which runs beside the page. */
    private volatile @Nullable ExportRequest request;

    ExportView(
            ExportService exports,
            FileTextCatalog wordings,
            Definitions definitions,
            LiveTables live,
            CurrentUser user) {
        this.exports = exports;
        this.wordings = wordings;
        this.live = live;
        this.definitions = definitions;
        var allowed = user.countries(definitions.study().countryCodes());
        address =
                new ExportAddress(definitions, allowed, new Language(getLocale().getLanguage()));
        choices = new ExportChoices(
                definitions,
                allowed,
                address.read(Map.of(), () -> definitions.waves().getLast().id()).request(),
                this::choose);
        download = new Anchor(this::download, getTranslation("export.download"));
        download.addClassNames("button", "primary");
        found.getElement().setAttribute("role", "status");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var actions = new Div(download, found, problem);
        actions.addClassName("actions");
        var form = new Div(choices, preview, actions, run);
        form.addClassName("panel");
        unreadable.addClassNames("note", "error");
        unreadable.getElement().setAttribute("role", "alert");
        unreadable.setVisible(false);
        add(new H1(getTranslation("export.title")), new Paragraph(getTranslation("export.intro")), unreadable, form);
    }

    private WaveId newest() {
        return definitions.study().newestWave(live::hasCases);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title") + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var read = address.read(
                FilterAddress.parameters(
                        event.getLocation().getQueryParameters().getParameters()),
                this::newest);
        unreadable.setVisible(read.unreadable().isPresent());
        read.unreadable().ifPresent(name -> unreadable.setText(getTranslation("tabulation.badAddress", name)));
        choices.show(read.request());
        show();
        UI.getCurrent().getPage().getHistory().replaceState(null, location(read.request()));
    }

    private void choose() {
        unreadable.setVisible(false);
        show();
        // Without a country there is nothing that an address could name.
        choices.request()
                .ifPresent(wanted -> UI.getCurrent().getPage().getHistory().pushState(null, location(wanted)));
    }

    private Location location(ExportRequest wanted) {
        return new Location("export", QueryParameters.simple(address.of(wanted)));
    }

    private void show() {
        var wanted = choices.request();
        preview.hide();
        var refusal = wanted.map(this::refusal).orElse("chooseCountry");
        request = refusal.isEmpty() ? wanted.orElseThrow() : null;
        download.setVisible(refusal.isEmpty());
        found.setVisible(refusal.isEmpty());
        problem.setVisible(!refusal.isEmpty());
        problem.setText(refusal.isEmpty() ? "" : getTranslation("export." + refusal));
    }

    /** Why this cannot be exported, as the end of a key; empty if it can. */
    private String refusal(ExportRequest wanted) {
        try {
            if (wanted.isDeidentified()) {
                var reader = new Language(getLocale().getLanguage());
                var told = exports.preview(wanted.in(reader), wordings.in(reader));
                preview.show(told);
                found.setText(getTranslation("export.found", run.number(told.cases())));
            } else {
                found.setText(getTranslation("export.found", run.number(exports.size(wanted))));
            }
            return "";
        } catch (ExportRefused refused) {
            return refused.reason() == ExportRefused.Reason.NO_CASES
                            && wanted.selection().isAll()
                    ? "noneYet"
                    : "refused." + refused.reason();
        }
    }

    private void download(DownloadEvent event) throws IOException {
        var wanted = request;
        if (wanted == null) {
            throw new IOException("nothing chosen");
        }
        var progress = exports.announce(wanted);
        event.setFileName(wanted.downloadName());
        event.setContentType(
                wanted.format().isWhole()
                        ? CONTENT_TYPES.getOrDefault(wanted.format().extension(), "application/octet-stream")
                        : "application/zip");
        try {
            run.follow(
                    event.getUI(),
                    progress,
                    () -> exports.write(wanted, wordings.in(wanted.language()), progress, event.getOutputStream()));
        } catch (ExportRefused | ExportCancelled ended) {
            // The connection must break, or the browser would take the part for the whole file.
            throw new IOException(ended.getMessage());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
    }
}
