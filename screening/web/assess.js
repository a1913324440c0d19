// A test in the browser: records every change of its fields with its time and sends them on. Nothing is counted here; the server does.
'use strict';
(() => {
  const main = document.querySelector('main'), kind = main.dataset.kind, path = location.pathname.replace(/\/$/, '');
  const PRACTICE = 'The line is quiet this morning, so take a moment to get used to the keys. Order 27 is on its way.';
  const EVERY = 2000, AGAIN = 3000, MOST = 29000;  // milliseconds between two sendings, until the next try; keystrokes
  const AT_ONCE = 24, STALL = 5000, ANSWERS = 300;  // letters of one word; milliseconds a busy page holds keys back, another window takes to answer
  const HERE = 'This test goes on in another window of this browser. Go on there; this one can be closed.';
  const at = id => document.getElementById(id);
  const el = (tag, also, ...inside) => { const made = Object.assign(document.createElement(tag), also); made.append(...inside); return made; };
  const clean = text => text.replace(/\r\n?/g, '\n').replace(/\p{Zs}/gu, ' ').replace(/[\u{10000}-\u{10FFFF}\p{Zl}\p{Zp}]|(?!\n)\p{C}/gu, '');
  const windows = 'BroadcastChannel' in window ? new BroadcastChannel('assess' + path) : null;
  let held = null, sending = false, over = false, ticking = 0;

  const show = name => { for (const each of ['intro', 'practice', 'test', 'done']) at(each).hidden = each !== name; scrollTo(0, 0); };
  const elapsed = () => performance.timeOrigin + performance.now() - held.startedAt;
  const saved = words => { if (at('saved').textContent !== words) at('saved').textContent = words; };

  // the ticket, and what the server has not got yet: it has the rest
  function remember() {
    const {ticket, sent, edits, pasted} = held;
    try { sessionStorage.setItem('assess' + path, JSON.stringify({ticket, sent, edits: edits && edits.slice(sent), pasted})); } catch { /* a full or forbidden store: the test goes on without */ }
  }
  function recall() {
    try { return JSON.parse(sessionStorage.getItem('assess' + path)); } catch { return null; }
  }
  async function post(what, body) {
    const answer = await fetch(`${path}/${what}`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
    const said = (answer.headers.get('content-type') || '').includes('json') ? await answer.json() : {error: await answer.text()};
    return {status: answer.status, ...said};
  }
  // secret of this browser: with it the test goes on after a lost answer or a page that was loaded again
  function ticket() {
    const made = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
    return made.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }

  // one field: what changed since the last look becomes one entry [ms, field, at, gone, text]
  function watch(area, field, changed) {
    Object.assign(area, {autocomplete: 'off', spellcheck: false});
    for (const [name, value] of [['autocorrect', 'off'], ['autocapitalize', 'off'], ['data-gramm', 'false']]) area.setAttribute(name, value);
    let before = area.value, pressed = 0;
    const refuse = words => { if (held && !over) { held.pasted++; saved(words); } };
    const note = event => {
      const now = clean(area.value);
      if (now !== area.value && !(event && event.isComposing)) {
        const place = clean(area.value.slice(0, area.selectionStart)).length;
        area.value = now;
        area.setSelectionRange(place, place);
      }
      if (now === before) return;
      let from = 0, behind = 0;
      const most = Math.min(before.length, now.length);
      while (from < most && before[from] === now[from]) from++;
      while (behind < most - from && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
      const text = now.slice(from, now.length - behind);
      if (text.length > AT_ONCE && !/^history/.test((event && event.inputType) || '')) {
        area.value = before;
        refuse('More than a word came in at once, and was taken out again. Please type.');
        return;
      }
      changed(field, from, before.length - from - behind, text, now, pressed || (event && event.timeStamp) || 0);
      before = now;
      pressed = 0;
    };
    area.addEventListener('keydown', event => { pressed = event.timeStamp; });  // made when the key was, however busy the page is
    area.addEventListener('input', note);
    area.addEventListener('compositionend', () => note());
    for (const way of ['paste', 'drop']) area.addEventListener(way, event => { event.preventDefault(); refuse('Pasting does not work here. Please type.'); });
    area.addEventListener('beforeinput', event => { if (/^insertFrom(Paste|Drop|Yank)/.test(event.inputType)) event.preventDefault(); });
    return {clear() { area.value = before = ''; }};
  }
  function record(field, from, gone, text, stamp = 0) {
    if (over || !held) return;
    if (held.edits.length >= MOST) { saved('More keystrokes than anybody needs were made. What was typed until now counts.'); finish(); return; }
    const waited = stamp ? performance.now() - stamp : 0;
    held.last = Math.max(held.last, Math.round(elapsed() - (waited > 0 && waited < STALL ? waited : 0)));
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
      const height = parseFloat(getComputedStyle(box).lineHeight), line = Math.round((words[place].offsetTop - words[0].offsetTop) / height);
      box.scrollTop = Math.max(0, line - 1) * height;  // whole lines, the one before in sight
    };
    go('');
    return go;
  }

  const BUILD = {typing: buildTyping, load: buildLoad, note: buildNote};
  function buildTyping() {
    const box = el('div', {className: 'asked'}), area = el('textarea', {id: 'typed', rows: 4});
    at('work').replaceChildren(el('label', {htmlFor: 'typed', textContent: 'Type this text. What you take back and mend does not count as wrong.'}), box, area);
    const go = asked(box, held.content.text);
    area.value = held.values[''] || '';
    go(area.value);
    watch(area, '', (field, from, gone, text, now, stamp) => {
      record(field, from, gone, text, stamp);
      held.values[''] = now;
      go(now);
      if (now.length >= held.content.text.length && now.trim().split(/\s+/).length >= held.content.text.split(' ').length) finish();
    });
    area.focus();
  }
  function noteField(label) {
    const area = el('textarea', {id: 'note', rows: 4});
    area.value = held.values.note || '';
    watch(area, 'note', (field, from, gone, text, now, stamp) => { record(field, from, gone, text, stamp); held.values.note = now; });
    return [el('label', {htmlFor: 'note', textContent: label}), area];
  }
  function doneButton(words, before) {
    const button = el('button', {type: 'button', className: 'first', textContent: words});
    button.addEventListener('click', () => { if (before) before(); finish(); });
    return el('p', {className: 'row'}, button);
  }
  function buildNote() {
    const facts = held.content.facts.map(([name, value]) => el('tr', {}, el('th', {scope: 'row', textContent: name}), el('td', {textContent: value})));
    at('work').replaceChildren(el('p', {textContent: 'Write the note on this case: what did they ask, what did you do, how did it end, what happens next?'}),
      el('h2', {textContent: held.content.title}), el('p', {textContent: held.content.briefing}), el('table', {}, el('tbody', {}, ...facts)),
      ...noteField('Your note on this case'), doneButton('Send the note', () => record('note', -1, 0, '')));
    at('note').focus({preventScroll: true});
  }
  function buildLoad() {
    const boxes = held.content.chats.map(buildChat);
    at('work').replaceChildren(el('p', {textContent: 'Answer every customer in their own window. Name their order or their matter in your reply. New messages come by themselves.'}),
      el('div', {className: 'chats'}, ...boxes), el('p', {className: 'soft', textContent: held.content.note}), ...noteField('Note for the next shift'), doneButton('I am done'));
    at('who').append(el('button', {type: 'button', textContent: 'Note', onclick: () => at('note').focus()}));
  }
  function buildChat(chat) {
    const log = el('ul', {className: 'log', ariaLive: 'polite'}), area = el('textarea', {id: 'chat-' + chat.id, rows: 2}), send = el('button', {type: 'button', textContent: 'Send to ' + chat.customer});
    const jump = el('button', {type: 'button', textContent: chat.customer, onclick: () => { area.focus(); box.scrollIntoView({block: 'start'}); }});
    at('who').append(jump);
    const box = el('section', {className: 'chat'}, el('h2', {textContent: chat.customer}), el('p', {className: 'soft', textContent: chat.known}), log,
      el('label', {htmlFor: area.id, textContent: 'Reply to ' + chat.customer}), area, send);
    const said = held.said[chat.id] = held.said[chat.id] || [];
    const add = (text, mine) => { log.append(el('li', {textContent: text, className: mine ? 'mine' : ''})); log.scrollTop = log.scrollHeight; for (const each of [box, jump]) each.classList.toggle('waits', !mine); jump.textContent = chat.customer + (mine ? '' : ' waits'); };
    const field = watch(area, chat.id, (name, from, gone, text, now, stamp) => { record(name, from, gone, text, stamp); held.values[name] = now; });
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
    addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', keep);
    if (windows) windows.onmessage = ({data}) => { if (data === 'anybody?' && !over) windows.postMessage('here'); };
  }
  const leaving = event => event.preventDefault();  // until everything is sent the browser asks whether to leave
  async function keep() {
    if (sending || over || held.sent >= held.edits.length) return;
    sending = true;
    remember();
    try {
      const answer = await post('keep', {ticket: held.ticket, first: held.sent, edits: held.edits.slice(held.sent)});
      if (answer.status === 200 || answer.status === 409) { held.sent = answer.kept; saved('Saved'); }
      else if (answer.closed) { if (!over) end(answer.error); }
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
    removeEventListener('beforeunload', leaving);
    try { sessionStorage.removeItem('assess' + path); } catch { /* nothing was kept */ }
    at('end').textContent = words;
    show('done');
  }

  // what the server holds is the truth: a page may have been lost with what it had not yet written down
  function restore(answer) {
    const {edits: kept, elapsed: since, ...content} = answer.content, {sent: from = 0, edits: unsent = []} = held;
    const known = unsent.slice(0, kept.length - from), isOurs = kept.length >= from && JSON.stringify(known) === JSON.stringify(kept.slice(from));
    const edits = isOurs ? [...kept, ...unsent.slice(kept.length - from)] : kept;
    held = {ticket: answer.ticket, seconds: content.seconds, content, edits, sent: kept.length,
      startedAt: performance.timeOrigin + performance.now() - since * 1000,
      last: edits.length ? edits[edits.length - 1][0] : 0, pasted: held.pasted || 0, values: {}, said: {}};
    for (const [, field, at, gone, text] of edits) {
      const value = held.values[field] || '';
      if (at < 0) (held.said[field] = held.said[field] || []).push(value);
      held.values[field] = at < 0 ? '' : value.slice(0, at) + text + value.slice(at + gone);
    }
    remember();
  }
  async function begin() {
    at('begin').disabled = true;
    at('trouble').textContent = '';
    held = held || {ticket: ticket()};
    remember();
    let answer = {error: 'No connection. Nothing was lost: try again.'};
    try { answer = await post('begin', {ticket: held.ticket}); } catch { /* said below */ }
    if (answer.status === 200) { restore(answer); run(); return; }
    at('trouble').textContent = answer.error;
    at('begin').disabled = false;
  }
  // loaded again in the middle of it: the clock went on; a copy of the window leaves it to the one that was first
  async function goOn() {
    show('');
    if (windows) {
      const other = await new Promise(answered => {
        windows.onmessage = ({data}) => { if (data === 'here') answered(true); };
        windows.postMessage('anybody?');
        setTimeout(answered, ANSWERS, false);
      });
      if (other) { at('end').textContent = HERE; show('done'); return; }
    }
    at('end').textContent = 'One moment: what you typed is fetched.';
    show('done');
    for (;;) {
      let answer = {};
      try { answer = await post('begin', {ticket: held.ticket}); } catch { at('end').textContent = 'No connection. The test goes on as soon as there is one.'; }
      if (answer.closed) { end(answer.error); return; }
      if (answer.status === 200) { restore(answer); run(); return; }
      await new Promise(done => setTimeout(done, AGAIN));
    }
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
  if (held && held.edits) goOn();
})();
