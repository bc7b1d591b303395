/* Back and Forward in the notebook, before a browser's history that does what browsers do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Trail, type Place, type Steps } from '../../../../frontend/notebook/frame/trail.ts';

class Browser implements Steps {
  entries: unknown[];
  at: number;
  popped: (state: unknown) => void = () => undefined;
  constructor(...entries: unknown[]) {
    this.entries = entries.length === 0 ? [null] : entries;
    this.at = this.entries.length - 1;
  }
  get state() {
    return this.entries[this.at];
  }
  pushState(state: unknown) {
    this.entries.length = this.at + 1;
    this.entries.push(state);
    this.at++;
  }
  /** False where it leads out of the application. */
  go(steps: number): boolean {
    if (this.at + steps < 0 || this.at + steps >= this.entries.length) {
      return false;
    }
    this.at += steps;
    this.popped(this.state);
    return true;
  }
  back = () => this.go(-1);
  forward = () => this.go(1);
}

function walking(browser = new Browser(), mayLeave = () => true) {
  const seen: string[] = [];
  const trail = new Trail((place: Place) => {
    if (!mayLeave()) {
      return false;
    }
    seen.push(place.kind === 'page' ? place.page : place.kind);
    return place.kind !== 'aside';
  }, browser);
  browser.popped = (state) => trail.popped(state);
  return { browser, trail, seen };
}

const page = (id: string): Place => ({ kind: 'page', page: id });

test('Back leads through the sections to the list, and only from there out of the application', () => {
  const { browser, trail, seen } = walking();
  trail.go({ kind: 'aside' });
  trail.go(page('consent'));
  trail.page('about', false);
  trail.page('media', false);
  assert.ok(browser.back() && browser.back() && browser.back());
  assert.deepEqual(seen, ['about', 'consent', 'home']);
  assert.equal(browser.back(), false);
});

test('the button of the page and that of the browser lead to the same', () => {
  const { browser, trail, seen } = walking();
  trail.go(page('consent'));
  trail.page('about', false);
  trail.page('consent', true);
  assert.equal(browser.at, 1);
  assert.deepEqual(seen, []);
  browser.back();
  assert.deepEqual(seen, ['home']);
});

test('Forward leads on as far as one had come, and never into an interview that was left', () => {
  const { browser, trail, seen } = walking();
  trail.go(page('consent'));
  trail.page('about', false);
  browser.back();
  browser.forward();
  assert.deepEqual(seen, ['consent', 'about']);
  trail.home();
  assert.equal(browser.at, 0);
  browser.forward();
  assert.deepEqual(seen, ['consent', 'about']);
  assert.equal(browser.at, 0);
});

test('a draft that was opened in its middle is left by Back, wherever its own button led', () => {
  const { browser, trail, seen } = walking();
  trail.go(page('media'));
  trail.page('about', true);
  browser.back();
  assert.deepEqual(seen, ['home']);
});

test('who may not leave a page stays on it', () => {
  let may = false;
  const { browser, trail, seen } = walking(new Browser(), () => may);
  trail.go(page('consent'));
  trail.page('about', false);
  browser.back();
  assert.equal(browser.at, 2);
  may = true;
  browser.back();
  assert.deepEqual(seen, ['consent']);
});

test('a page that was loaded anew in an interview begins at the list, and nothing is left by surprise', () => {
  const { browser, trail, seen } = walking(new Browser(null, { notebook: 1 }, { notebook: 2 }));
  trail.go(page('consent'));
  browser.back();
  assert.deepEqual(seen, ['home']);
  trail.go(page('consent'));
  browser.go(-3);
  assert.equal(browser.at, 3);
  browser.back();
  assert.ok(browser.back() && browser.back());
  assert.equal(browser.back(), false);
});
