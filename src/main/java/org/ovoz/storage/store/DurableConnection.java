package org.ovoz.storage.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.storage.DiskSpace;

/**
 * A connection whose commits wait for the disk if they wrote anything: {@code commit}, what is executed without a
 * transaction, and the switch back to that. Should the wait fail, the caller learns it as a failure of the commit.
 *
 * <p>Where no room is left, nothing is written: that is refused before it reaches the database.
 */
final class DurableConnection implements InvocationHandler {

    /** What SQL calls a full disk; Spring makes a DataAccessResourceFailureException of it. */
    private static final String DISK_FULL = "53100";

    private static final Set<String> WRITING =
            Set.of("insert", "update", "delete", "merge", "create", "alter", "drop", "truncate");

    /** A call of any method: of which object, with which arguments. */
    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);

    private static final Map<Method, MethodHandle> HANDLES = new ConcurrentHashMap<>();

    private final Connection connection;
    private final DiskBarrier barrier;
    private final DiskSpace space;
    private boolean hasWritten;

    private DurableConnection(Connection connection, DiskBarrier barrier, DiskSpace space) {
        this.connection = connection;
        this.barrier = barrier;
        this.space = space;
    }

    static Connection of(Connection connection, DiskBarrier barrier, DiskSpace space) {
        return proxy(Connection.class, new DurableConnection(connection, barrier, space));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var result = call(connection, method, arguments);
        switch (method.getName()) {
            case "commit" -> settle();
            case "setAutoCommit" -> {
                if (connection.getAutoCommit()) {
                    settle();
                }
            }
            case "rollback" -> hasWritten = hasWritten && arguments != null;
            default -> {}
        }
        var sql = arguments == null || !(arguments[0] instanceof String text) ? "" : text;
        return switch (result) {
            case CallableStatement statement -> proxy(CallableStatement.class, new Executed(proxy, statement, sql));
            case PreparedStatement statement -> proxy(PreparedStatement.class, new Executed(proxy, statement, sql));
            case Statement statement -> proxy(Statement.class, new Executed(proxy, statement, ""));
            case null, default -> result;
        };
    }

    private void settle() throws SQLException {
        if (hasWritten) {
            hasWritten = false;
            barrier.await(connection);
        }
    }

    /** A statement of this connection. */
    private final class Executed implements InvocationHandler {

        private final Object owner;
        private final Statement statement;
        private final String prepared;

        private Executed(Object owner, Statement statement, String prepared) {
            this.owner = owner;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (name.equals("getConnection")) {
                return owner;
            }
            if (!name.startsWith("execute") || name.equals("executeQuery")) {
                return call(statement, method, arguments);
            }
            var sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
            if (isWriting(sql) && space.isExhausted()) {
                throw new SQLException("No room is left on the disk of the data folder.", DISK_FULL);
            }
            var result = call(statement, method, arguments);
            // Only "execute" can be a query, and says so by true.
            if (!Boolean.TRUE.equals(result)) {
                hasWritten = true;
                if (connection.getAutoCommit()) {
                    settle();
                }
            }
            return result;
        }
    }

    private static boolean isWriting(String sql) {
        var start = sql.stripLeading();
        var end = 0;
        while (end < start.length() && Character.isLetter(start.charAt(end))) {
            end++;
        }
        return WRITING.contains(start.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** Not by {@code Method.invoke}, which is slow since a start makes no classes for it (see docs/decisions/0076). */
    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        var handle = HANDLES.get(method);
        if (handle == null) {
            handle = MethodHandles.publicLookup()
                    .unreflect(method)
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(CALL);
            HANDLES.put(method, handle);
        }
        return handle.invokeExact(target, arguments);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
