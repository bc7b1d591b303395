package org.ovoz.qualitative.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.MaskedPlace;
import org.ovoz.qualitative.MaskedWords;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.exchange.ExportChoice.Whose;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Service;

/**
 * Files of codes, codings and material: for the team what the user may read, for others what each speaker allows. Asks for
 * {@code EXPORT} beside {@code READ_MATERIAL}; each file is in the audit trail.
 */
@Service
public class ExchangeExports {

    private final WorkHere here;
    private final MaskedWords masked;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Definitions definitions;
    private final Translations translations;

    ExchangeExports(
            WorkHere here,
            MaskedWords masked,
            CurrentUser user,
            AuditTrail audit,
            Definitions definitions,
            Translations translations) {
        this.here = here;
        this.masked = masked;
        this.user = user;
        this.audit = audit;
        this.definitions = definitions;
        this.translations = translations;
    }

    /** What a file would hold, and how many codings it would not because of what speakers allow. */
    public record Size(int codes, int documents, int codings, int withheld) {}

    /**
     * Where words that are masked in texts stand beside these. In files they are blocks, also where this does not name the
     * place because the user may not see it.
     */
    public List<MaskedPlace> blocks() {
        require();
        var work = here.work();
        return masked.outgoing().places(work.documents(), work.texts().values(), work.codebook(), work.memos());
    }

    /** Whether the user may make files at all. */
    public boolean isAllowed() {
        return user.get()
                .filter(one -> one.may(Permission.EXPORT) && one.may(Permission.READ_MATERIAL))
                .isPresent();
    }

    public Size size(ExportChoice choice, Locale reader) {
        require();
        var work = here.work();
        if (choice.content().hasAudience()) {
            var rows = rows(work, choice.audience(), reader);
            return new Size(work.codebook().codes().size(), 0, rows.passages().size(), rows.withheld());
        }
        return new Size(
                work.codebook().codes().size(),
                work.documents().size(),
                codings(work, choice.whose()).size(),
                0);
    }

    /** The file itself. */
    public byte[] write(ExportChoice choice, Locale reader) {
        require();
        audit.record(AuditAction.EXPORTED, audited(choice));
        var work = here.work().outgoing(masked.outgoing());
        var out = new ByteArrayOutputStream();
        try {
            switch (choice.content()) {
                case PROJECT -> ProjectWriter.write(project(work, choice.whose()), out);
                case CODINGS_XLSX -> PassageTables.xlsx(tables(work, choice.audience(), reader), out);
                case CODINGS_CSV ->
                    PassageTables.csv(tables(work, choice.audience(), reader).getFirst(), out);
                case CODEBOOK_WORD ->
                    CodebookWord.write(work.codebook(), new Language(reader.getLanguage()), words(reader), out);
                case CODEBOOK_QDC ->
                    out.writeBytes(CodebookFile.written(work.codebook().codes(), ProjectWriter.ORIGIN));
                case CODEBOOK_CSV -> PassageTables.csv(CodebookTable.of(work.codebook(), words(reader)), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void require() {
        user.require(Permission.READ_MATERIAL);
        user.require(Permission.EXPORT);
    }

    private static String audited(ExportChoice choice) {
        var told = "qualitative, " + choice.content();
        return choice.content().hasAudience()
                ? told + ", " + choice.audience()
                : choice.content() == ExportChoice.Content.PROJECT ? told + ", " + choice.whose() : told;
    }

    private Project project(PresentWork work, Whose whose) {
        var sources = work.documents().stream()
                .filter(document -> work.texts().containsKey(document.id()))
                .map(document -> new Project.Source(
                        document.id(),
                        document.title(),
                        work.texts().get(document.id()).text(),
                        Facts.of(document),
                        work.texts().get(document.id()).turns()))
                .toList();
        var name = user.require(Permission.READ_MATERIAL).name();
        var memos = switch (whose) {
            case ALL -> work.memos();
            case MINE ->
                work.memos().stream().filter(memo -> memo.author().equals(name)).toList();
            case NOBODYS -> List.<Memo>of();
        };
        return new Project("Ovoz", ProjectWriter.ORIGIN, work.codebook().codes(), sources, codings(work, whose), memos);
    }

    private List<Coding> codings(PresentWork work, Whose whose) {
        var name = user.require(Permission.READ_MATERIAL).name();
        return switch (whose) {
            case ALL -> work.codings();
            case MINE ->
                work.codings().stream()
                        .filter(coding -> coding.coder().equals(name))
                        .toList();
            case NOBODYS -> List.of();
        };
    }

    private CodedPassages.Rows rows(PresentWork work, Audience audience, Locale reader) {
        return new CodedPassages(
                        work,
                        audience,
                        new CodedPassages.Words(
                                document -> country(document, reader),
                                document -> translations.text(
                                        reader,
                                        "qualitative.kind." + document.speaker().kind()),
                                number -> translations.text(reader, "exchange.coder", Integer.toString(number))))
                .rows();
    }

    private String country(Document document, Locale reader) {
        return definitions.study().countries().stream()
                .filter(country -> country.code().equals(document.country()))
                .map(country -> country.name().master(new Language(reader.getLanguage())))
                .findFirst()
                .orElse(document.country().iso());
    }

    private List<PassageTables.Table> tables(PresentWork work, Audience audience, Locale reader) {
        return List.of(
                PassageTables.passages(rows(work, audience, reader).passages(), audience, words(reader)),
                CodebookTable.of(work.codebook(), words(reader)));
    }

    private UnaryOperator<String> words(Locale reader) {
        return key -> translations.text(reader, "exchange.word." + key);
    }
}
