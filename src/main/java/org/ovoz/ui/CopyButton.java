package org.ovoz.ui;

import com.vaadin.flow.component.html.NativeButton;

/**
 * Copies a text, and says whether it could: without https, or where the browser refuses, the old way is tried, and where
 * that fails too, the button says that nothing was copied.
 */
public class CopyButton extends NativeButton {

    /** @param text what is copied; it is handed to the browser and kept nowhere */
    public CopyButton(String text) {
        setText(getTranslation("ui.copy"));
        getElement().setAttribute("type", "button").setAttribute("aria-live", "polite");
        // At every attaching: a page that is loaded again has new elements.
        addAttachListener(
                _ -> getElement().executeJs("""
                this.addEventListener('click', async () => {
                  let copied = true;
                  try {
                    await navigator.clipboard.writeText($0);
                  } catch {
                    const area = document.createElement('textarea');
                    area.value = $0;
                    area.style.cssText = 'position:fixed;top:0;opacity:0';
                    document.body.append(area);
                    area.select();
                    try { copied = document.execCommand('copy'); } catch { copied = false; }
                    area.remove();
                    this.focus();
                  }
                  this.textContent = copied ? $1 : $2;
                })""", text, getTranslation("ui.copied"), getTranslation("ui.notCopied")));
    }
}
