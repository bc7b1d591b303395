package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.file.Encoding;
import org.ovoz.qualitative.material.file.LanguageGuess;
import org.ovoz.qualitative.material.file.ReadFile;
import org.ovoz.qualitative.material.file.ReadTurns;
import org.ovoz.qualitative.material.file.TextFile;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.material.file.Unreadable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.FileInput;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** A transcript from a file or pasted: what was read, who speaks, whose it is; only then it is kept. */
final class TakeInPanel extends Div {

    private static final int SHOWN = 8;
    private static final int SHORT = 240;
    private static final String ASKS = "asks";
    private static final String ANSWERS = "answers";
    private static final String NOBODY = "nobody";

    private final MaterialWords words;
    private final MaterialChanges changes;
    private final MaterialReading reading;
    private final Consumer<Document> onTaken;
    private final Div preview = new Div();
    private final Div turnsPart = new Div();
    private final Paragraph problem = new Paragraph();
    private final Area pasted;
    private final Form whole = new Form(this::take);
    private NativeButton takeIn = new NativeButton();
    private final Paragraph flaws = new Paragraph();
    private final SpeakerForm form;
    private final Dropdown country;
    private final Map<String, String> sides = new HashMap<>();
    private byte @Nullable [] content;
    private @Nullable ReadFile read;
    private @Nullable ReadTurns turns;

    TakeInPanel(
            MaterialWords words,
            MaterialChanges changes,
            MaterialReading reading,
            Map<String, String> countries,
            Consumer<Document> onTaken) {
        this.words = words;
        this.changes = changes;
        this.reading = reading;
        this.onTaken = onTaken;
        pasted = new Area("material-pasted", words.word("paste"), 5, "");
        form = new SpeakerForm(words);
        country = new Dropdown("material-of", words.word("country"), countries, _ -> {});
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        preview.setId("material-preview");
        preview.getElement().setAttribute("role", "status");
        var look = new NativeButton(words.word("look"), _ -> readPasted());
        look.setId("material-look");
        look.getElement().setAttribute("type", "button");
        flaws.addClassName("error-text");
        flaws.getElement().setAttribute("role", "alert");
        whole.keepsEntries();
        whole.add(
                new FileInput(
                        "material-file",
                        words.word("file"),
                        words.word("fileHint"),
                        ".txt,.docx,.docm,.odt,.srt,.vtt",
                        TextFile.LARGEST,
                        file -> {
                            content = file;
                            show(() -> TextFile.read(file, null));
                        }),
                pasted,
                look,
                problem,
                preview);
        add(whole);
    }

    private void readPasted() {
        content = null;
        show(() -> TextFile.pasted(pasted.words()));
    }

    private void show(Supplier<ReadFile> reading) {
        preview.removeAll();
        problem.setText("");
        flaws.setText("");
        try {
            var file = reading.get();
            if (read == null || !read.text().equals(file.text())) {
                sides.clear();
            }
            read = file;
            show(file);
        } catch (Unreadable refused) {
            read = null;
            problem.setText(words.word("unreadable." + refused.why(), refused.count(), TextFile.LONGEST));
        }
    }

    private void show(ReadFile file) {
        form.choose(LanguageGuess.of(file.text(), form.language()));
        preview.add(new H2(words.word("preview")), MaterialWords.hint(words.word("previewHint")));
        if (file.encoding() != null && content != null) {
            preview.add(encodings(file.encoding()));
        }
        if (!file.told().isEmpty()) {
            var list = new UnorderedList();
            file.told().forEach(told -> list.add(new ListItem(words.word("told." + told.what(), told.count()))));
            preview.add(new Paragraph(words.word("told")), list);
        }
        divide();
        takeIn = new NativeButton(words.word("take"));
        takeIn.setId("material-take");
        takeIn.addClassName("primary");
        preview.add(turnsPart, new H2(words.word("whose")), country, form, flaws, takeIn);
    }

    private Dropdown encodings(Encoding present) {
        var names = new LinkedHashMap<String, String>();
        for (var encoding : Encoding.values()) {
            names.put(encoding.name(), encoding.name().replace('_', '-'));
        }
        var list = new Dropdown("material-encoding", words.word("encoding"), names, chosen -> {
            var file = content;
            if (file != null) {
                show(() -> TextFile.read(file, Encoding.valueOf(chosen)));
            }
        });
        list.choose(present.name());
        return list;
    }

    /** Divides the text anew, as a person said who speaks. */
    private void divide() {
        var file = read;
        if (file == null) {
            return;
        }
        var nobody = named(NOBODY);
        var asking = sides.isEmpty() ? null : named(ASKS);
        var divided =
                TurnReader.read(file.text(), new TurnReader.Wishes(form.language(), file.voices(), nobody, asking));
        turns = divided;
        turnsPart.removeAll();
        if (divided.voices().isEmpty()) {
            turnsPart.add(MaterialWords.hint(words.word("noVoices")));
        } else {
            turnsPart.add(
                    new H2(words.word("voices")),
                    MaterialWords.hint(words.word("voicesHint")),
                    voices(divided, nobody));
        }
        turnsPart.add(new H2(words.word("turns", divided.turns().size())));
        divided.turns().stream().limit(SHOWN).forEach(turn -> {
            var said = CodePoints.cut(file.text(), turn.span());
            var line = new Paragraph((turn.speaker() == null ? "" : turn.speaker() + " – ")
                    + (said.length() > SHORT
                            ? said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, SHORT))) + "…"
                            : said));
            line.addClassNames("turn", turn.isInterviewer() ? "asks" : "says");
            line.getElement().setAttribute("lang", turn.language().tag()).setAttribute("dir", "auto");
            turnsPart.add(line);
        });
    }

    private Set<String> named(String side) {
        var names = new HashSet<String>();
        sides.forEach((name, chosen) -> {
            if (chosen.equals(side)) {
                names.add(name);
            }
        });
        return names;
    }

    private Div voices(ReadTurns divided, Set<String> nobody) {
        var lists = new Div();
        lists.addClassName("fields");
        var options = new LinkedHashMap<String, String>();
        options.put(ANSWERS, words.word("side.answers"));
        options.put(ASKS, words.word("side.asks"));
        options.put(NOBODY, words.word("side.nobody"));
        var number = 0;
        for (var voice : divided.voices()) {
            var list = new Dropdown(
                    "material-voice-" + number++, words.word("voice", voice.name(), voice.turns()), options, side -> {
                        divided.voices()
                                .forEach(each -> sides.putIfAbsent(each.name(), each.isInterviewer() ? ASKS : ANSWERS));
                        sides.put(voice.name(), side);
                        divide();
                    });
            list.choose(voice.isInterviewer() ? ASKS : ANSWERS);
            lists.add(list);
        }
        for (var name : nobody) {
            var again = new NativeButton(words.word("voiceAgain", name), _ -> {
                sides.put(name, ANSWERS);
                divide();
            });
            again.getElement().setAttribute("type", "button");
            lists.add(again);
        }
        return lists;
    }

    private void take() {
        var file = read;
        divide();
        var divided = turns;
        if (file == null || divided == null) {
            return;
        }
        var document = new NewDocument(
                Document.Kind.TRANSCRIPT,
                form.name(),
                new CountryCode(country.value()),
                form.language(),
                Provenance.ELSEWHERE,
                form.speaker(),
                file.text(),
                divided.turns());
        var found = changes.flaws(document);
        flaws.setText(form.flaws(found));
        if (found.isEmpty()) {
            askWhereItIsHere(document);
        }
    }

    /** One conversation that is here twice would count twice. */
    private void askWhereItIsHere(NewDocument document) {
        var same = reading.saying(document.text());
        if (same.isEmpty()) {
            keep(document);
            return;
        }
        var titles = same.stream()
                .map(one -> one.title() + " (" + one.speaker().pseudonym() + ")")
                .collect(Collectors.joining(", "));
        new Question(words.word("hereQuestion"), words.word("hereFollows", titles), words.word("hereTake"))
                .ask(takeIn, () -> keep(document));
    }

    private void keep(NewDocument document) {
        var taken = changes.take(document);
        whole.saved();
        onTaken.accept(taken);
    }
}
