package org.ovoz.journeys;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WrapsElement;
import org.openqa.selenium.interactions.MoveTargetOutOfBoundsException;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * How long a journey waits for a page that is still being drawn. An element that is found may be drawn anew before it is
 * pressed, read or measured: whatever is done with it is then done with the one that stands in its place.
 *
 * @param limit after which it is a failure
 * @param interval between two looks
 */
record Patience(WebDriver driver, Duration limit, Duration interval) {

    void until(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, limit)
                .withMessage(what)
                .pollingEvery(interval)
                .until(_ -> {
                    try {
                        return condition.getAsBoolean();
                    } catch (WebDriverException fault) {
                        if (isBeingDrawn(fault)) {
                            return false;
                        }
                        throw fault;
                    }
                });
    }

    /**
     * ChromeDriver knows most elements that went away, and calls them stale; of those that go in the middle of its own
     * command it hands on what the browser says ("Node with given id does not belong to the document", "Cannot find context
     * with specified id", "Could not compute box model"), which is never a fault of the command.
     */
    private static boolean isBeingDrawn(WebDriverException fault) {
        return switch (fault) {
            case NoSuchElementException _ -> true;
            case StaleElementReferenceException _ -> true;
            case ElementNotInteractableException _ -> true;
            case MoveTargetOutOfBoundsException _ -> true;
            default -> {
                var words = String.valueOf(fault.getRawMessage());
                yield words.contains("unhandled inspector error") || words.contains("aborted by navigation");
            }
        };
    }

    /** What an act with the element says, once it has succeeded. */
    <T> T of(String selector, Function<WebElement, T> act) {
        var said = new AtomicReference<T>();
        until(selector, () -> {
            said.set(act.apply(driver.findElement(By.cssSelector(selector))));
            return true;
        });
        return said.get();
    }

    /** An element that is there, and is looked for again whenever something is done with it. */
    WebElement find(String selector) {
        until(selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        return (WebElement) Proxy.newProxyInstance(
                Patience.class.getClassLoader(),
                new Class<?>[] {WebElement.class, WrapsElement.class},
                (_, method, arguments) -> of(selector, element -> {
                    if (method.getDeclaringClass() == WrapsElement.class) {
                        return element;
                    }
                    try {
                        return method.invoke(element, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause() instanceof RuntimeException known
                                ? known
                                : new IllegalStateException(fault.getCause());
                    } catch (IllegalAccessException fault) {
                        throw new IllegalStateException(fault);
                    }
                }));
    }
}
