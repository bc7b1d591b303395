package org.ovoz.qualitative.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.exchange.UnreadableFile.Reason;

/**
 * Reads REFI-QDA projects of any program: strict about what could do harm, patient about the rest. What does not come is a
 * {@link Remark}; nothing is left out silently.
 */
public final class ProjectReader {

    private static final String NAMESPACE = "urn:qda-xml:project:";

    /** Of people, programs and projects. */
    private static final int LONGEST_NAME = 200;

    private final ProjectArchive archive;
    private final Map<DocumentId, byte[]> given;
    private final Remarks remarks = new Remarks();
    private final LocalDate today;

    private ProjectReader(ProjectArchive archive, Map<DocumentId, byte[]> given, LocalDate today) {
        this.archive = archive;
        this.given = given;
        this.today = today;
    }

    /**
     * Reads a {@code .qdpx} file.
     *
     * @param given texts that the file names but does not hold, as somebody has given them
     * @param today the day of what the file dates by nothing
     */
    public static ReadProject read(byte[] qdpx, Map<DocumentId, byte[]> given, LocalDate today) throws UnreadableFile {
        return new ProjectReader(ProjectArchive.read(qdpx), given, today).read();
    }

    private ReadProject read() throws UnreadableFile {
        var root = XmlReading.read(archive.description(), "project.qde");
        if (!root.name().equals("Project") || !isOfTheFormat(root)) {
            throw new UnreadableFile(Reason.OTHER_FORMAT, "");
        }
        KnownParts.tellOthers(root, remarks);
        var codes = new CodeReader(remarks).read(root.all("CodeBook").toList());
        var reading = new Reading(
                root, archive, given, remarks, today, users(root), new Codebook(0, codes), cases(root), linked(root));
        var sources = new SourceReader(reading);
        root.all("Sources").flatMap(part -> part.children().stream()).forEach(sources::read);
        var notes = new NoteReader(reading, sources);
        notes.read();
        new CaseReader(reading, sources).read();
        left(root);
        unused(sources);
        var project = new Project(
                Remarks.shortened(root.written("name"), LONGEST_NAME),
                Remarks.shortened(root.written("origin"), LONGEST_NAME),
                codes,
                sources.sources(),
                sources.marks().codings(),
                sources.marks().memos());
        return new ReadProject(project, remarks.all(), sources.missing());
    }

    /** Some programs leave the namespace out, or write its version their own way. */
    private static boolean isOfTheFormat(Tag root) {
        var namespace = root.namespace().toLowerCase(java.util.Locale.ROOT);
        return namespace.isEmpty() || namespace.startsWith(NAMESPACE);
    }

    /** Names of coders by their ids; two of one name keep it, and are one coder. */
    private static Map<UUID, String> users(Tag root) {
        var users = new HashMap<UUID, String>();
        root.all("Users", "User").forEach(user -> {
            var name = user.written("name").strip();
            var initials = user.written("id").strip();
            users.put(
                    Guids.of(user.written("guid")),
                    Remarks.shortened(Composed.name(!name.isEmpty() ? name : initials), LONGEST_NAME));
        });
        users.values().removeIf(String::isEmpty);
        return users;
    }

    /** Names of cases by their ids: some programs mark by codings what belongs to a case. */
    private static Map<UUID, String> cases(Tag root) {
        var cases = new HashMap<UUID, String>();
        root.all("Cases", "Case").forEach(one -> cases.put(Guids.of(one.written("guid")), one.written("name")));
        return cases;
    }

    /** What links lead to or from. */
    private static Set<UUID> linked(Tag root) {
        return root.all("Links", "Link")
                .flatMap(link -> Stream.of(link.written("originGUID"), link.written("targetGUID")))
                .map(Guids::of)
                .collect(Collectors.toSet());
    }

    private void left(Tag root) {
        root.all("Sets", "Set").forEach(set -> remarks.add(Remark.Kind.SET, set.written("name")));
        root.all("Graphs", "Graph").forEach(graph -> remarks.add(Remark.Kind.GRAPH, graph.written("name")));
    }

    private void unused(SourceReader sources) {
        var used = new HashSet<>(sources.used());
        new ArrayList<>(archive.textNames())
                .stream()
                        .filter(name -> !used.contains(name))
                        .forEach(name -> remarks.add(Remark.Kind.UNUSED_FILE, ProjectArchive.lastOf(name)));
        var mentioned = sources.mentioned();
        archive.others().stream()
                .map(ProjectArchive::lastOf)
                .filter(name -> !mentioned.contains(Composed.key(name)))
                .forEach(name -> remarks.add(Remark.Kind.UNUSED_FILE, name));
    }

    /** Who coded where the file does not say it: the program that wrote it. */
    static String unnamed(String origin) {
        return origin.isBlank() ? "?" : Remarks.shortened(origin.strip(), LONGEST_NAME);
    }

    /** What all parts of a reading share. */
    record Reading(
            Tag root,
            ProjectArchive archive,
            Map<DocumentId, byte[]> given,
            Remarks remarks,
            LocalDate today,
            Map<UUID, String> users,
            Codebook codebook,
            Map<UUID, String> cases,
            Set<UUID> linked) {

        /** Who made something: as the file names them, or else the program that wrote it. */
        String user(Tag... fromInnerToOuter) {
            for (var tag : fromInnerToOuter) {
                for (var attribute : List.of("creatingUser", "creatingUserGUID", "modifyingUser")) {
                    var name = users.get(Guids.of(tag.written(attribute)));
                    if (name != null && !tag.written(attribute).isBlank()) {
                        return name;
                    }
                }
            }
            var name = users.get(Guids.of(root.written("creatingUserGUID")));
            return name != null ? name : unnamed(root.written("origin"));
        }

        /** The day on which something was made; times are not kept. */
        LocalDate day(Tag... fromInnerToOuter) {
            for (var tag : fromInnerToOuter) {
                var written = tag.written("creationDateTime");
                if (written.length() >= 10) {
                    try {
                        return LocalDate.parse(written.substring(0, 10));
                    } catch (java.time.DateTimeException _) {
                        // the next one may be readable
                    }
                }
            }
            return today;
        }
    }
}
