package org.ovoz.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The menu in two lines: the groups, then the pages of the group in which the reader is. It lists the routes that carry
 * a {@code @Menu} with a message key as title and that the user may open; the tens of a route's order say its group. A
 * group of one page goes by the name of that page.
 */
final class MainMenu extends Nav {

    private final Div groupLine = line("menu-groups");
    private final Div pageLine = line("menu-pages");
    private final List<Group> groups = new ArrayList<>();

    private record Page(Anchor link, String path) {

        static Page of(MenuEntry entry, String title) {
            var path = entry.path().replaceFirst("^/", "");
            return new Page(new Anchor(path, title), path);
        }

        boolean holds(String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    private record Group(Anchor link, List<Page> pages) {}

    MainMenu() {
        setAriaLabel(getTranslation("ui.menu"));
        var byGroup = new TreeMap<Integer, List<MenuEntry>>();
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> byGroup.computeIfAbsent((int) (entry.order() / 10), _ -> new ArrayList<>())
                        .add(entry));
        byGroup.entrySet().stream().map(this::group).forEach(groups::add);
        groups.forEach(group -> groupLine.add(group.link()));
        add(groupLine, pageLine);
    }

    private Group group(Map.Entry<Integer, List<MenuEntry>> group) {
        var pages = group.getValue().stream()
                .map(entry -> Page.of(entry, getTranslation(entry.title())))
                .toList();
        var first = pages.getFirst();
        var name = pages.size() == 1 ? first.link().getText() : getTranslation("ui.menu." + group.getKey());
        return new Group(new Anchor(first.path(), name), pages);
    }

    /** Marks the page that is shown, and shows the pages beside it. */
    void show(String address) {
        pageLine.removeAll();
        var current = current(address);
        for (var group : groups) {
            var isCurrent = current != null && group.pages().contains(current);
            var alone = group.pages().size() == 1;
            mark(group.link(), isCurrent, alone ? "page" : "true");
            if (isCurrent && !alone) {
                group.pages().forEach(page -> {
                    mark(page.link(), page == current, "page");
                    pageLine.add(page.link());
                });
            }
        }
        pageLine.setVisible(pageLine.getElement().getChildCount() > 0);
    }

    /** The page whose path says most of the address: there are pages under other pages. */
    private @Nullable Page current(String address) {
        return groups.stream()
                .flatMap(group -> group.pages().stream())
                .filter(page -> page.holds(address))
                .max(Comparator.comparingInt(page -> page.path().length()))
                .orElse(null);
    }

    private static void mark(Anchor link, boolean isCurrent, String as) {
        if (isCurrent) {
            link.getElement().setAttribute("aria-current", as);
            // On a phone each line can be pushed sideways.
            link.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'center' })");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private static Div line(String name) {
        var line = new Div();
        line.addClassName(name);
        return line;
    }
}
