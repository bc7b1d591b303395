package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.coding.EarlierWords;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.ui.Form;

/** Memos, with a field for one more; whoever wrote one can write it anew or remove it. */
final class MemoList extends Div {

    private final PassageCoding passages;
    private final EarlierWords earlier;
    private final ActBar acts;
    private final UnorderedList list = new UnorderedList();
    private final Map<MemoId, MemoItem> items = new HashMap<>();
    private final TextArea field = new TextArea("memo-" + UUID.randomUUID(), 3);
    private final Form form;

    /** @param write keeps what was typed */
    MemoList(PassageCoding passages, EarlierWords earlier, ActBar acts, String label, Consumer<String> write) {
        this.passages = passages;
        this.earlier = earlier;
        this.acts = acts;
        var add = new NativeButton(getTranslation("coding.page.memoadd"));
        form = new Form(() -> write(write)).keepsEntries();
        var caption = new NativeLabel(label);
        caption.setFor(field.getId().orElseThrow());
        var box = new Div(caption, field);
        box.addClassName("field");
        form.add(box, add);
        list.addClassName("memo-list");
        add(new H2(getTranslation("coding.memos")), list, form);
    }

    private void write(Consumer<String> write) {
        acts.act(
                () -> {
                    write.accept(field.value());
                    field.setValue("");
                    form.saved();
                },
                "coding.done.memo");
    }

    /** Shows them as they are now; what is being written anew stays open. */
    void show(List<Memo> memos, boolean mayChange) {
        var ids = new HashSet<MemoId>();
        for (var at = 0; at < memos.size(); at++) {
            var memo = memos.get(at);
            ids.add(memo.id());
            var item = items.get(memo.id());
            if (item == null || !item.isStillOf(memo, mayChange)) {
                if (item != null) {
                    list.remove(item);
                }
                item = new MemoItem(passages, earlier, acts, memo, mayChange);
                items.put(memo.id(), item);
                list.addComponentAtIndex(at, item);
            }
        }
        items.entrySet().removeIf(entry -> {
            var isGone = !ids.contains(entry.getKey());
            if (isGone) {
                list.remove(entry.getValue());
            }
            return isGone;
        });
        list.setVisible(!memos.isEmpty());
        form.setVisible(mayChange);
        setVisible(mayChange || !memos.isEmpty());
    }
}
