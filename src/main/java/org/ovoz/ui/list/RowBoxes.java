package org.ovoz.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import java.util.Set;
import java.util.function.Consumer;

/** The boxes by which rows of a list are chosen. */
final class RowBoxes {

    /** Grid names the boxes of its rows in English only, and their column not at all. */
    private static final String NAMED_BOXES = """
            const name = (box) => { box.accessibleName = $0 };
            const head = () => this.shadowRoot.querySelectorAll('thead th').forEach((cell) => {
              const content = this.querySelector(`[slot="${cell.querySelector('slot')?.name}"]`);
              if (!content || content.textContent.trim()) return;
              const words = document.createElement('span');
              words.className = 'visually-hidden';
              words.textContent = $0;
              content.append(words);
            });
            new MutationObserver((changes) => {
              changes.flatMap((change) => [...change.addedNodes])
                .filter((node) => node.localName === 'vaadin-checkbox').forEach(name);
              head();
            }).observe(this, {childList: true, subtree: true});
            this.querySelectorAll('vaadin-checkbox').forEach(name);
            setTimeout(head)""";

    private RowBoxes() {}

    static <T> void add(Grid<T> grid, Consumer<Set<T>> onChange) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<T>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.asMultiSelect().addValueChangeListener(event -> onChange.accept(event.getValue()));
        grid.addAttachListener(_ -> grid.getElement().executeJs(NAMED_BOXES, grid.getTranslation("ui.list.choose")));
    }
}
