package org.ovoz.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
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
import org.ovoz.ui.MainLayout;

/** Chooses what to export; the link downloads it while the page shows how far it is. */
@Route(value = "export", layout = MainLayout.class)
@Menu(title = "export.menu", order = 50)
@RolesAllowed("EXPORT")
@CssImport("./export.css")
class ExportView extends Div implements HasDynamicTitle {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "json", "application/json");

    private final ExportService exports;
    private final FileTextCatalog wordings;
    private final ExportChoices choices;
    private final Anchor download;
    private final Paragraph found = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final ExportPreview preview = new ExportPreview();
    private final ExportRun run = new ExportRun();

    /** What the link downloads now; read by the download, which runs beside the page. */
    private volatile @Nullable ExportRequest request;

    ExportView(ExportService exports, FileTextCatalog wordings, Definitions definitions, CurrentUser user) {
        this.exports = exports;
        this.wordings = wordings;
        choices = new ExportChoices(definitions, user, this::changed);
        download = new Anchor(this::download, getTranslation("export.download"));
        download.addClassNames("button", "primary");
        found.getElement().setAttribute("role", "status");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var actions = new Div(download, found, problem);
        actions.addClassName("actions");
        var form = new Div(choices, preview, actions, run);
        form.addClassName("panel");
        add(new H1(getTranslation("export.title")), new Paragraph(getTranslation("export.intro")), form);
        changed();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title") + " – Ovoz";
    }

    private void changed() {
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
            return "refused." + refused.reason();
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
