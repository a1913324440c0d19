// A test in the browser: records every change of its fields with its time and sends them on. Nothing is counted here; the server does.
'use strict';
(() => {
  const main = document.querySelector('main'), kind = main.dataset.kind, path = location.pathname.replace(/\/$/, '');
  const PRACTICE = 'The line is quiet this morning, so take a moment to get used to the keys. Order 27 is on its way.';
  const EVERY = 2000, AGAIN = 3000, MOST = 29000;  // milliseconds between two sendings, until the next try; keystrokes
  const at = id => document.getElementById(id);
  const el = (tag, also, ...inside) => { const made = Object.assign(document.createElement(tag), also); made.append(...inside); return made; };
  const clean = text => text.replace(/\r\n?/g, '\n').replace(/\p{Zs}/gu, ' ').replace(/[\u{10000}-\u{10FFFF}\p{Zl}\p{Zp}]|(?!\n)\p{C}/gu, '');
  let held = null, sending = false, over = false, ticking = 0;

  const show = name => { for (const each of ['intro', 'practice', 'test', 'done']) at(each).hidden = each !== name; };
  const elapsed = () => performance.timeOrigin + performance.now() - held.startedAt;
  const saved = words => { if (at('saved').textContent !== words) at('saved').textContent = words; };

  function remember() {
    try { sessionStorage.setItem('assess' + path, JSON.stringify(held)); } catch { /* a full or forbidden store: the test goes on without */ }
  }
  function recall() {
    try { return JSON.parse(sessionStorage.getItem('assess' + path)); } catch { return null; }
  }
  async function post(what, body) {
    const answer = await fetch(`${path}/${what}`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
    const said = (answer.headers.get('content-type') || '').includes('json') ? await answer.json() : {error: await answer.text()};
    return {status: answer.status, ...said};
  }

  // one field: what changed since the last look becomes one entry [ms, field, at, gone, text]
  function watch(area, field, changed) {
    Object.assign(area, {autocomplete: 'off', spellcheck: false});
    for (const [name, value] of [['autocorrect', 'off'], ['autocapitalize', 'off'], ['data-gramm', 'false']]) area.setAttribute(name, value);
    let before = area.value;
    const note = event => {
      if (!(event && event.isComposing) && clean(area.value) !== area.value) {
        const place = clean(area.value.slice(0, area.selectionStart)).length;
        area.value = clean(area.value);
        area.setSelectionRange(place, place);
      }
      const now = area.value;
      if (now === before) return;
      let from = 0, behind = 0;
      const most = Math.min(before.length, now.length);
      while (from < most && before[from] === now[from]) from++;
      while (behind < most - from && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
      changed(field, from, before.length - from - behind, now.slice(from, now.length - behind), now);
      before = now;
    };
    area.addEventListener('input', note);
    area.addEventListener('compositionend', () => note());
    const refuse = event => { event.preventDefault(); if (held && !over) { held.pasted++; saved('Pasting does not work here. Please type.'); } };
    area.addEventListener('paste', refuse);
    area.addEventListener('drop', refuse);
    area.addEventListener('beforeinput', event => { if (/^insertFrom(Paste|Drop|Yank)/.test(event.inputType)) event.preventDefault(); });
    return {clear() { area.value = before = ''; }};
  }
  function record(field, from, gone, text) {
    if (over || !held) return;
    if (held.edits.length >= MOST) { saved('More keystrokes than anybody needs were made. What was typed until now counts.'); finish(); return; }
    held.last = Math.max(held.last, Math.round(elapsed()));
    held.edits.push([held.last, field, from, gone, text]);
  }

  // the text to type, word by word; only the word that is typed now changes its look
  function asked(box, text) {
    const words = text.split(' ').map(word => el('span', {textContent: word}));
    box.replaceChildren(...words.flatMap(word => [word, ' ']));
    let now = -1;
    const go = typed => {
      const place = Math.min(words.length - 1, (typed.match(/\s+/g) || []).length);
      if (place === now) return;
      if (now >= 0) words[now].className = '';
      words[now = place].className = 'now';
      const top = words[place].offsetTop - words[place].offsetHeight;
      if (Math.abs(box.scrollTop - top) > 4) box.scrollTop = Math.max(0, top - 8);
    };
    go('');
    return go;
  }

  const BUILD = {typing: buildTyping, load: buildLoad, note: buildNote};
  function buildTyping() {
    const box = el('div', {className: 'asked'}), area = el('textarea', {id: 'typed', rows: 6});
    at('work').replaceChildren(box, el('label', {htmlFor: 'typed', textContent: 'Type the text above. What you take back and mend does not count as wrong.'}), area);
    const go = asked(box, held.content.text);
    area.value = held.values[''] || '';
    go(area.value);
    watch(area, '', (field, from, gone, text, now) => {
      record(field, from, gone, text);
      held.values[''] = now;
      go(now);
      if (now.length >= held.content.text.length && now.trim().split(/\s+/).length >= held.content.text.split(' ').length) finish();
    });
    area.focus();
  }
  function noteField(words, label) {
    const area = el('textarea', {id: 'note', rows: 5});
    area.value = held.values.note || '';
    watch(area, 'note', (field, from, gone, text, now) => { record(field, from, gone, text); held.values.note = now; });
    return [el('label', {htmlFor: 'note', textContent: label}), el('p', {className: 'soft', textContent: words}), area];
  }
  function doneButton(words, before) {
    const button = el('button', {type: 'button', className: 'first', textContent: words});
    button.addEventListener('click', () => { if (before) before(); finish(); });
    return el('p', {className: 'row'}, button);
  }
  function buildNote() {
    const facts = held.content.facts.map(([name, value]) => el('tr', {}, el('th', {scope: 'row', textContent: name}), el('td', {textContent: value})));
    at('work').replaceChildren(el('h2', {textContent: held.content.title}), el('p', {textContent: held.content.briefing}), el('table', {}, el('tbody', {}, ...facts)),
      ...noteField('What did they ask, what did you do, how did it end, what happens next?', 'Your note on this case'), doneButton('Send the note', () => record('note', -1, 0, '')));
    at('note').focus();
  }
  function buildLoad() {
    const boxes = held.content.chats.map(buildChat);
    at('work').replaceChildren(el('p', {textContent: 'Answer every customer in their own window. Name their order or their matter in your reply. New messages come by themselves.'}),
      el('div', {className: 'chats'}, ...boxes), ...noteField(held.content.note, 'Note for the next shift'), doneButton('I am done'));
  }
  function buildChat(chat) {
    const log = el('ul', {className: 'log', ariaLive: 'polite'}), area = el('textarea', {id: 'chat-' + chat.id, rows: 3}), send = el('button', {type: 'button', textContent: 'Send to ' + chat.customer});
    const box = el('section', {className: 'chat'}, el('h2', {textContent: chat.customer}), el('p', {className: 'soft', textContent: chat.known}), log,
      el('label', {htmlFor: area.id, textContent: 'Reply to ' + chat.customer}), area, send);
    const said = held.said[chat.id] = held.said[chat.id] || [];
    const add = (text, mine) => { log.append(el('li', {textContent: text, className: mine ? 'mine' : ''})); log.scrollTop = log.scrollHeight; box.classList.toggle('waits', !mine); };
    const field = watch(area, chat.id, (name, from, gone, text, now) => { record(name, from, gone, text); held.values[name] = now; });
    const reply = () => {
      if (!area.value.trim() || over) return;
      record(chat.id, -1, 0, '');
      said.push(area.value);
      add(area.value, true);
      held.values[chat.id] = '';
      field.clear();
    };
    area.value = held.values[chat.id] || '';
    send.addEventListener('click', () => { reply(); area.focus(); });
    area.addEventListener('keydown', event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); reply(); } });
    let shown = 0;
    onTick.push(seconds => { while (shown < chat.lines.length && chat.lines[shown][0] <= seconds) add(chat.lines[shown++][1], false); });
    said.forEach(text => add(text, true));
    return box;
  }

  const onTick = [];
  function tick() {
    const seconds = elapsed() / 1000, left = Math.max(0, Math.ceil(held.seconds - seconds));
    const words = document.body.classList.contains('no_clock') ? '' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (at('clock').textContent !== words) at('clock').textContent = words;
    onTick.forEach(each => each(seconds));
    if (left <= 0) finish();
  }
  function run() {
    show('test');
    BUILD[kind]();
    ticking = setInterval(tick, 250);
    tick();
    setInterval(keep, EVERY);
    addEventListener('pagehide', remember);
  }
  async function keep() {
    if (sending || over || held.sent >= held.edits.length) return;
    sending = true;
    remember();
    try {
      const answer = await post('keep', {ticket: held.ticket, first: held.sent, edits: held.edits.slice(held.sent)});
      if (answer.status === 200 || answer.status === 409) { held.sent = answer.kept; saved('Saved'); }
      else if (answer.closed) end(answer.error);
      else saved(answer.error);
    } catch { saved('No connection. What you type is kept here; go on.'); }
    sending = false;
  }
  async function finish() {
    if (over) return;
    over = true;
    clearInterval(ticking);
    for (const each of document.querySelectorAll('#work textarea, #work button')) each.disabled = true;
    saved('Sending...');
    for (;;) {
      remember();
      try {
        const answer = await post('finish', {ticket: held.ticket, first: held.sent, edits: held.edits.slice(held.sent), pasted: held.pasted});
        if (answer.status === 409) { held.sent = answer.kept; continue; }
        if (answer.status !== 429 && answer.status < 500) { end(answer.said || answer.error); return; }
      } catch { saved('No connection. It is sent as soon as there is one; leave this page open.'); }
      await new Promise(done => setTimeout(done, AGAIN));
    }
  }
  function end(words) {
    over = true;
    clearInterval(ticking);
    removeEventListener('pagehide', remember);
    try { sessionStorage.removeItem('assess' + path); } catch { /* nothing was kept */ }
    at('end').textContent = words;
    show('done');
  }

  async function begin() {
    at('begin').disabled = true;
    at('trouble').textContent = '';
    try {
      const answer = await post('begin', {});
      if (answer.status === 200) {
        held = {ticket: answer.ticket, seconds: answer.content.seconds, content: answer.content, startedAt: performance.timeOrigin + performance.now(), edits: [], sent: 0, last: 0, pasted: 0, values: {}, said: {}};
        remember();
        run();
        return;
      }
      at('trouble').textContent = answer.error;
    } catch { at('trouble').textContent = 'No connection. Nothing was begun: try again.'; }
    at('begin').disabled = false;
  }
  function practise() {
    show('practice');
    const area = at('try'), go = asked(document.querySelector('#practice .asked'), PRACTICE);
    area.value = '';
    let since = 0;
    area.oninput = () => {
      since = since || performance.now();
      go(area.value);
      const minutes = (performance.now() - since) / 60000;
      at('practised').textContent = minutes > 0.05 ? `${Math.round(area.value.length / 5 / minutes)} words a minute, about` : '';
    };
    area.focus();
  }

  if (!at('begin')) return;
  at('begin').addEventListener('click', begin);
  if (at('practise')) at('practise').addEventListener('click', practise);
  at('back').addEventListener('click', () => { show('intro'); at('begin').focus(); });
  held = recall();
  if (held && held.ticket) {  // the page was loaded again in the middle of the test: the clock went on
    run();
  } else held = null;
})();
