package org.ovoz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ovoz.OvozApplication;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product with the small study, running on one of the two databases; H2 in a file, as it is shipped. */
public final class RunningOvoz implements AutoCloseable {

    private static final Map<TestDatabase, RunningOvoz> SHARED = new EnumMap<>(TestDatabase.class);

    private static final Map<TestDatabase, Class<?>> USED_BY = new EnumMap<>(TestDatabase.class);
    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final List<String> settings;

    private RunningOvoz(ConfigurableApplicationContext context, Path folder, List<String> settings) {
        this.context = context;
        this.folder = folder;
        this.settings = settings;
    }

    /** One for all tests of a run; a class finds nothing of the one that had it before. */
    public static synchronized RunningOvoz on(TestDatabase database) {
        var ovoz =
                SHARED.computeIfAbsent(database, kind -> start(DataFolder.temporary(), Tiny.FOLDER, kind.settings()));
        var user = CALLER.getCallerClass().getNestHost();
        var before = USED_BY.put(database, user);
        if (before != null && before != user) {
            database.empty(ovoz.context);
        }
        return ovoz;
    }

    /** One on a new database of a kind, for a test that changes what others would find. */
    public static RunningOvoz alone(TestDatabase database) {
        return start(DataFolder.temporary(), Tiny.FOLDER, database.settings());
    }

    /** One on a data folder, for a test that starts it again. */
    public static RunningOvoz in(Path folder) {
        return start(folder, Tiny.FOLDER, List.of());
    }

    /** One on a data folder with settings of its own. */
    public static RunningOvoz in(Path folder, String... settings) {
        return start(folder, Tiny.FOLDER, List.of(settings));
    }

    /** One on a data folder with other definitions. */
    public static RunningOvoz in(Path folder, Path definitions) {
        return start(folder, definitions, List.of());
    }

    private static RunningOvoz start(Path folder, Path definitions, List<String> settings) {
        var arguments = new ArrayList<>(List.of(
                "--ovoz.config=" + definitions,
                "--ovoz.data=" + folder.toAbsolutePath(),
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--spring.main.log-startup-info=false"));
        arguments.addAll(settings);
        var context = new SpringApplicationBuilder(OvozApplication.class).run(arguments.toArray(String[]::new));
        return new RunningOvoz(context, folder, settings);
    }

    /** Another server on the same database, as docs/operation.md has it: with a data folder of its own and the same key. */
    public static RunningOvoz beside(RunningOvoz first) {
        return beside(first, new String[0]);
    }

    /** The same, with settings of its own. */
    public static RunningOvoz beside(RunningOvoz first, String... more) {
        var folder = DataFolder.temporary();
        try {
            Files.copy(first.folder.resolve("study.key"), folder.resolve("study.key"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var settings = new ArrayList<>(first.settings);
        settings.addAll(List.of(more));
        return start(folder, Tiny.FOLDER, settings);
    }

    /** Where it listens on this computer. */
    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** A part of the product. */
    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of the product. */
    public BeanFactory beans() {
        return context;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        context.close();
    }
}
