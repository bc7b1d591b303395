// Improves a page of an interview in the light edition where it may run, and nothing depends on it: each answer is saved as it
// is made, questions that follow from it appear in place, rows of a grid come one at a time on a narrow screen, and what could
// not be saved stays in the page, in the tab's memory and in words at its question until it is. Comments and indentation are
// not sent.
(() => {
  const form = document.getElementById('f'), data = form.dataset, token = form.elements.token.value;
  const here = location.pathname + location.search, page = location.pathname.split('/').pop(), KEY = 'ovoz.light', MOST = 3;
  const at = (id) => document.getElementById(id), all = (node, what) => [...node.querySelectorAll(what)];
  const say = (word) => at('saved') && (at('saved').textContent = word);
  const strip = document.createElement('p');
  strip.className = 'strip';
  strip.setAttribute('role', 'alert');
  form.append(strip);
  let waiting = {}, busy = '', pause = 1000, away, held, posted = 0, presses = 0, last = 0, timer, typing;

  // An event's id is made where the answer is given: sent twice, it is one answer.
  const event = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + (byte + 256).toString(16).slice(1)).join('');
  };

  const inputs = (node) => all(node, 'input:not([type=hidden]), textarea');
  const ticks = (input) => /radio|checkbox/.test(input.type);
  const state = (node) => inputs(node).map((input) => ticks(input) ? input.checked : input.value);
  const tell = (text) => {
    strip.hidden = !text;
    if (strip.textContent != text) strip.textContent = text;
  };

  const keep = () => {
    const names = Object.keys(waiting), lost = names.filter((name) => waiting[name].unsure || held && !waiting[name].fault);
    try {
      if (names.length) sessionStorage.setItem(KEY, JSON.stringify([token, here, waiting, posted]));
      else sessionStorage.removeItem(KEY);
    } catch { }
    all(form, '.unsaved').forEach((node) => node.classList.remove('unsaved'));
    lost.forEach((name) => {
      at('q-' + name)?.classList.add('unsaved');
      at('q-' + name)?.setAttribute('data-unsaved', data.unsaved);
    });
    tell(lost.length ? away ? data.strip : data.unsaved : '');
  };

  const touch = (input) => {
    const node = input.closest('[data-item]');
    if (!node) return;
    const name = node.dataset.item;
    waiting[name] = {event: event(), state: state(node), unsure: waiting[name]?.unsure};
    posted = 0;
    say('');
    keep();
  };

  // A grid on a narrow screen: the style sheet hides all rows but the current one.
  const narrow = matchMedia('(max-width: 43.99em)');
  let pointed, following;
  const way = (style, text) =>
    `<button type="button" class="${style}" title="${text}"><span class="visually-hidden">${text}</span></button>`;
  const turn = (grid, to, isFocused) => {
    const rows = all(grid, '.row'), isBlank = (row) => !row.querySelector(':checked');
    if (rows.length < 2 || to < 0 || to >= rows.length) return;
    let steps = grid.querySelector('.grid-steps');
    if (!steps) {
      steps = document.createElement('div');
      steps.className = 'grid-steps';
      steps.innerHTML = way('step-back', data.before) + '<p class="grid-place"><span class="grid-count" role="status"></span>'
        + `<span class="grid-marks" aria-hidden="true">${'<i></i>'.repeat(rows.length)}</span></p>` + way('step-on', data.after);
      rows.at(-1).after(steps);
      grid.classList.add('stepwise');
    }
    const now = rows.findIndex((row) => row.matches('.current'));
    const first = [rows.findIndex((row) => row.querySelector('[aria-invalid]')), rows.findIndex(isBlank), 0].find((i) => i >= 0);
    const index = to ?? (now < 0 ? first : now), count = steps.querySelector('.grid-count');
    const words = data.row.replace('{0}', index + 1).replace('{1}', rows.length);
    rows.forEach((row, i) => {
      const mark = steps.querySelectorAll('i')[i];
      row.classList.toggle('current', i == index);
      mark.className = (isBlank(row) ? '' : 'done ') + (i == index ? 'current' : '');
    });
    if (count.textContent != words) count.textContent = words;
    steps.firstChild.disabled = !index;
    steps.lastChild.disabled = index == rows.length - 1;
    if (!isFocused) return;
    rows[index].tabIndex = -1;
    rows[index].focus({preventScroll: true});
    rows[index].scrollIntoView({block: 'nearest'});
    grid.querySelector('legend').scrollIntoView({block: 'nearest'});
  };
  const grids = () => all(form, '.item').forEach((grid) => turn(grid));
  const step = (node, by) => {
    const grid = node.closest('.item');
    turn(grid, all(grid, '.row').findIndex((row) => row.matches('.current')) + by, true);
  };

  const body = (node, one) => {
    const sent = new URLSearchParams({token, event: one.event, sure: one.unsure ? 'no' : 'yes', speaks: form.elements.speaks.value});
    all(form, '[data-item]').forEach((other) => sent.append('has', other.dataset.item + '~'
      + (other.dataset.form || other.querySelector('[name=was]').value.split('~')[1])));
    all(form, '[name=replace][type=hidden]').forEach((open) => sent.append('replace', open.value));
    sent.append('was', node.querySelector('[name=was]').value);
    inputs(node).forEach((input) => (!ticks(input) || input.checked) && sent.append(input.name, input.value));
    return sent;
  };

  const show = ({shown, html = {}, was, chosen = {}, faults = {}, notices = {}, saved: word}, name, isLatest) => {
    let last;
    if (shown) all(form, '[data-item]').forEach((node) => shown.includes(node.dataset.item) || node.remove());
    (shown || [name]).forEach((id) => {
      let node = at('q-' + id);
      // What waits to be saved is not written over.
      if (html[id] && !(node && (waiting[id] || node.contains(document.activeElement)))) {
        const made = document.createElement('template');
        made.innerHTML = html[id];
        const fresh = made.content.firstElementChild;
        if (node) node.replaceWith(fresh);
        else if (last) last.after(fresh);
        else form.querySelector('.section').prepend(fresh);
        node = fresh;
      }
      if (was[id] && node) node.querySelector('[name=was]').value = was[id];
      last = node || last;
    });
    const node = at('q-' + name);
    if (!node || !isLatest) return;
    node.classList.toggle('invalid', !word);
    all(node, '.error-text, .notice').forEach((text) => text.textContent = '');
    inputs(node).forEach((input) => {
      const values = chosen[input.name.slice(2, -2)];
      if (ticks(input) && values) input.checked = values.includes(input.value);
      if (faults[input.name.slice(2)]) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    });
    for (const [key, text] of Object.entries(faults)) at(key[0] == '.' ? 'm-' + key.slice(1) : 'e-' + key).textContent = text;
    for (const [key, text] of Object.entries(notices)) at('n-' + key).textContent = text;
    all(node, '.clear[value^=clear]').forEach((button) => button.hidden = !button.closest('fieldset').querySelector(':checked'));
    say(word);
  };

  const send = async () => {
    clearTimeout(timer);
    const name = Object.keys(waiting).find((one) => !waiting[one].fault);
    if (busy || !name) return;
    const one = waiting[name], node = at('q-' + name);
    // What takes long is told as not saved, and sent again after half a minute.
    const late = setTimeout(() => { one.unsure = 1; keep(); }, 4000);
    busy = name;
    try {
      if (node?.querySelector('[name=was]')) {
        const answer = await fetch(data.root + '/answer/' + page,
          {method: 'POST', body: body(node, one), signal: self.AbortSignal?.timeout?.(30000)});
        away = held = 0;
        const reply = answer.ok || answer.status == 409 ? await answer.json() : null;
        if (reply?.to) return location.replace(reply.to[0]);
        if (!reply) throw answer.status;
        const isLatest = waiting[name] == one;
        if (isLatest && reply.faults) [one.fault, one.unsure] = [1, 0];
        else if (isLatest) delete waiting[name];
        show(reply, name, isLatest);
        grids();
      } else delete waiting[name];
      pause = 1000;
    } catch (why) {
      away = why instanceof Error;
      held = away || why > 499;
      waiting[name].unsure = 1;
      timer = setTimeout(send, pause = Math.min(2 * pause, 10000));
    }
    clearTimeout(late);
    busy = '';
    keep();
    if (pause == 1000) send();
  };

  form.addEventListener('change', ({target}) => { touch(target); grids(); send(); });
  form.addEventListener('input', ({target}) => {
    if (ticks(target)) return;
    touch(target);
    clearTimeout(typing);
    typing = setTimeout(send, 800);
  });
  // Ways on are held while nobody answers: the browser's own page of that would take this one away.
  form.addEventListener('submit', (submit) => {
    if (navigator.onLine && !held || submit.submitter?.value == 'leave') {
      posted = MOST;
      return keep();
    }
    submit.preventDefault();
    tell(!Object.keys(waiting).length ? data.wait : navigator.onLine && !away ? data.unsaved : data.strip);
    send();
  });
  const leave = () => {
    document.body.hidden = true;
    try { sessionStorage.removeItem(KEY); } catch { }
    navigator.sendBeacon(data.root + '/leave', new URLSearchParams({token}));
    location.replace(data.leave);
  };
  form.addEventListener('pointerdown', () => pointed = true);
  form.addEventListener('keydown', () => pointed = false);
  form.addEventListener('click', (click) => {
    const {target} = click, row = target.closest('.row'), turned = target.closest('.grid-steps button');
    clearTimeout(following);
    if (target.value == 'leave') {
      click.preventDefault();
      leave();
    } else if (turned) {
      step(turned, turned.matches('.step-on') ? 1 : -1);
    } else if (row && pointed && ticks(target) && narrow.matches && !row.querySelector('.specify')) {
      following = setTimeout(() => target.checked && row.matches('.current') && step(row, 1), 450);
    }
  });
  // Esc three times leaves, each within a second of the one before; what is half typed with a composer is not meant.
  addEventListener('keydown', (press) => {
    if (press.repeat || press.isComposing) return;
    presses = press.key == 'Escape' ? press.timeStamp - last < 1000 ? presses + 1 : 1 : 0;
    last = press.timeStamp;
    if (presses > 2) leave();
  }, true);
  addEventListener('online', () => { pause = 1000; keep(); send(); });

  // What an earlier page of this section could not save. Where a section was left by the browser's own ways, which bring no
  // form, and something there is not saved, it is shown again and says so; not for ever, as the section may be asked no more.
  try {
    const [whose, where, kept, done] = JSON.parse(sessionStorage.getItem(KEY)) || [];
    if (whose == token && where.split('?')[0] != location.pathname) {
      if (!(done >= MOST)) {
        sessionStorage.setItem(KEY, JSON.stringify([whose, where, kept, done + 1]));
        return location.replace(where);
      }
    } else if (whose == token) {
      for (const name in kept) {
        const node = at('q-' + name);
        if (node) inputs(node).forEach((input, i) => input[ticks(input) ? 'checked' : 'value'] = kept[name].state[i]);
        // Whether it can be saved is asked again, so that the page says it again.
        delete kept[name].fault;
      }
      waiting = kept;
    }
  } catch { }
  grids();
  keep();
  send();
})();
