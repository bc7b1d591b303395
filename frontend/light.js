// Improves a section of the light edition where it may run, and nothing depends on it: each answer is saved as it is made,
// questions that follow from it appear in place, and what could not be saved stays in the page, in the tab's memory and in
// words at its question until it is. Comments and indentation are not sent.
(() => {
  const form = document.getElementById('f'), data = form.dataset, token = form.elements.token.value;
  const page = location.pathname.split('/').pop(), KEY = 'ovoz.light', saved = document.getElementById('saved');
  const at = (id) => document.getElementById(id), all = (node, what) => [...node.querySelectorAll(what)];
  const strip = document.createElement('p');
  strip.className = 'strip';
  strip.setAttribute('role', 'alert');
  form.append(strip);
  let waiting = {}, busy = '', pause = 1000, timer, typing;

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

  const keep = () => {
    const names = Object.keys(waiting), lost = names.filter((name) => waiting[name].unsure);
    try {
      if (names.length) sessionStorage.setItem(KEY, JSON.stringify([token, page, waiting]));
      else sessionStorage.removeItem(KEY);
    } catch { }
    all(form, '.unsaved').forEach((node) => node.classList.remove('unsaved'));
    lost.forEach((name) => {
      at('q-' + name)?.classList.add('unsaved');
      at('q-' + name)?.setAttribute('data-unsaved', data.unsaved);
    });
    strip.hidden = !lost.length;
    strip.textContent = lost.length ? data.strip : '';
  };

  const touch = (input) => {
    const node = input.closest('[data-item]');
    if (!node) return;
    const name = node.dataset.item;
    waiting[name] = {event: event(), state: state(node), unsure: waiting[name]?.unsure};
    saved.textContent = '';
    keep();
  };

  const body = (node, one) => {
    const sent = new URLSearchParams({token, event: one.event, sure: one.unsure ? 'no' : 'yes'});
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
      if (html[id] && !node?.contains(document.activeElement)) {
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
    all(node, '.error-text, .notice').forEach((text) => text.textContent = '');
    inputs(node).forEach((input) => {
      const values = chosen[input.name.slice(2, -2)];
      if (ticks(input) && values) input.checked = values.includes(input.value);
    });
    for (const [key, text] of Object.entries(faults)) at(key[0] == '.' ? 'm-' + key.slice(1) : 'e-' + key).textContent = text;
    for (const [key, text] of Object.entries(notices)) at('n-' + key).textContent = text;
    all(node, '.clear[value^=clear]').forEach((button) => button.hidden = !button.closest('fieldset').querySelector(':checked'));
    saved.textContent = word;
  };

  const send = async () => {
    clearTimeout(timer);
    const name = Object.keys(waiting).find((one) => !waiting[one].fault);
    if (busy || !name) return;
    const one = waiting[name], node = at('q-' + name);
    busy = name;
    try {
      if (node?.querySelector('[name=was]')) {
        const answer = await fetch(data.root + '/answer/' + page, {method: 'POST', body: body(node, one)});
        const reply = answer.ok || answer.status == 409 ? await answer.json() : null;
        if (reply?.to) return location.replace(reply.to[0]);
        if (!reply) throw answer.status;
        const isLatest = waiting[name] == one;
        if (isLatest && reply.faults) [one.fault, one.unsure] = [1, 0];
        else if (isLatest) delete waiting[name];
        show(reply, name, isLatest);
      } else delete waiting[name];
      pause = 1000;
    } catch {
      waiting[name].unsure = 1;
      timer = setTimeout(send, pause = Math.min(2 * pause, 30000));
    }
    busy = '';
    keep();
    if (pause == 1000) send();
  };

  form.addEventListener('change', ({target}) => { touch(target); send(); });
  form.addEventListener('input', ({target}) => {
    if (ticks(target)) return;
    touch(target);
    clearTimeout(typing);
    typing = setTimeout(send, 800);
  });
  form.addEventListener('submit', (submit) => {
    if (navigator.onLine || submit.submitter?.value == 'leave') return;
    submit.preventDefault();
    strip.hidden = false;
    strip.textContent = data.strip;
  });
  form.addEventListener('click', (click) => {
    if (click.target.value != 'leave') return;
    click.preventDefault();
    document.body.hidden = true;
    try { sessionStorage.removeItem(KEY); } catch { }
    navigator.sendBeacon(data.root + '/leave', new URLSearchParams({token}));
    location.replace(data.leave);
  });
  addEventListener('online', () => { pause = 1000; send(); });

  // What an earlier page of this section could not save.
  try {
    const [whose, where, kept] = JSON.parse(sessionStorage.getItem(KEY)) || [];
    if (whose == token && where == page) {
      for (const name in kept) {
        const node = at('q-' + name);
        if (node) inputs(node).forEach((input, i) => input[ticks(input) ? 'checked' : 'value'] = kept[name].state[i]);
      }
      waiting = kept;
    }
  } catch { }
  keep();
  send();
})();
