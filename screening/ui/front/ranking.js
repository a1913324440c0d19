// data: {opening, rows, hints, flags, made}; says back: open (an application id), move ({disposition, shown: what stood decided, by application id}), undo (a token).
const MEMORY = (globalThis.screeningLists ??= {});
const FEW = 12, FIRST = {passed: 5, review: 3, failed: 2}, PAGE = 25; // rows: everybody up to FEW; else the first of each gate; a page of one gate
const UNDO_FOR = 10_000; // milliseconds a decision about many can be undone from the bar
const DECIDED = {advanced: 'Advanced', held: 'On hold', passed_over: 'Passed over'};
const MEANING = {
  passed: 'every must-have met, each with a quotation', review: 'nothing against them, something is not stated',
  failed: 'a quotation says a must-have is not met; only a person passes over'
};

export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const state = (MEMORY[data.opening] ??= {gate: 'all', words: '', decision: 'any', shown: PAGE, at: null, ticked: new Set(), made: null, until: 0});
  const host = root.querySelector('.ranking');
  const known = new Set(data.rows.map(row => row.id));
  for (const id of [...state.ticked]) if (!known.has(id)) state.ticked.delete(id);
  for (const row of data.rows) row.words ??= [row.name, row.code, row.place, row.why, row.quote, row.file].join('\n').toLowerCase();

  const matching = () => {
    const words = state.words.toLowerCase().split(/\s+/).filter(Boolean);
    return data.rows.filter(row => (state.decision === 'any' || row.decision === state.decision) && words.every(word => row.words.includes(word)));
  };
  const tools = buildTools(), list = el('div', {class: 'list', role: 'list', 'aria-label': 'Candidates, best first'}), foot = el('div', {class: 'foot'});
  host.replaceChildren(tools.node, list, foot);
  if (data.made && state.made !== data.made.token) { state.made = data.made.token; state.until = Date.now() + UNDO_FOR; for (const id of data.made.moved) state.ticked.delete(id); }
  draw();

  function buildTools() {
    const gates = el('div', {class: 'gates', role: 'group', 'aria-label': 'Show'});
    const search = el('input', {type: 'search', placeholder: 'Name, code, place or words of the why-line', 'aria-label': 'Search', value: state.words,
      oninput: event => { state.words = event.target.value; state.shown = PAGE; draw(); },
      onkeydown: event => {
        event.stopPropagation();
        if (event.key === 'Escape') { event.preventDefault(); event.target.value = state.words = ''; state.shown = PAGE; draw(); }
        if (event.key === 'Escape' || event.key === 'Enter') { event.target.blur(); focusRow(state.at); }
      }});
    const decision = el('select', {'aria-label': 'Decision', onchange: event => { state.decision = event.target.value; state.shown = PAGE; draw(); }},
      ...[['any', 'All decisions'], ['open', 'Not decided'], ['advanced', 'Advanced'], ['held', 'On hold'], ['passed_over', 'Passed over']]
        .map(([value, word]) => el('option', {value, selected: value === state.decision}, word)));
    return {node: el('div', {class: 'tools'}, gates, el('label', {class: 'search'}, icon('search'), search), decision), gates, search};
  }

  function drawGates(rows) {
    const choices = [['all', 'All', rows.length, null], ...Object.entries(GATES).map(([key, gate]) => [key, gate.group, rows.filter(row => row.gate === key).length, gate])];
    tools.gates.replaceChildren(...choices.map(([key, word, count, gate]) => el('button', {type: 'button', class: 'gate', 'data-gate': key, 'aria-pressed': state.gate === key ? 'true' : 'false',
      onclick: () => { state.gate = key; state.shown = PAGE; draw(); }},
    gate && el('span', {class: gate.tone + ' mark'}, icon(gate.icon)), word + ' ', el('b', {style: {minWidth: String(data.rows.length).length + 'ch'}}, String(count)))));
  }

  function draw() {
    const rows = matching();
    drawGates(rows);
    const body = [headRow()];
    for (const key of Object.keys(GATES)) {
      const group = rows.filter(row => row.gate === key);
      if ((state.gate !== 'all' && state.gate !== key) || !group.length) continue;
      const limit = state.gate === key ? state.shown : rows.length <= FEW ? group.length : FIRST[key];
      body.push(groupRow(key, group, limit), ...group.slice(0, limit).map((row, index, shown) => line(row, shown[index - 1], shown[index + 1])));
      if (state.gate === key && group.length > limit) body.push(moreRow(group.length - limit));
    }
    if (body.length === 1) body.push(nobody());
    list.replaceChildren(...body);
    const ids = shownIds();
    if (!ids.includes(state.at)) state.at = ids[0] ?? null;
    mark();
  }

  function headRow() {
    const words = ['Rank', 'Candidate', 'Must-haves', 'Points', 'Why', 'Waiting and flags'];
    const all = el('input', {type: 'checkbox', class: 'all', 'aria-label': 'Select everyone shown', onchange: event => { for (const id of shownIds()) tick(id, event.target.checked); mark(); }});
    return el('div', {class: 'cols header'}, all, ...words.map(word => el('span', {class: word === 'Rank' ? 'right' : ''}, word)));
  }

  function groupRow(key, group, limit) {
    const gate = GATES[key], hint = state.words.trim() || state.decision !== 'any' ? '' : data.hints[key];
    return el('div', {class: 'group'}, el('span', {class: gate.tone + ' mark'}, icon(gate.round)), el('b', {}, gate.group),
      el('span', {class: 'soft small'}, `${group.length} · ${MEANING[key]}`),
      group.length > limit && state.gate === 'all' && el('button', {type: 'button', class: 'link small', onclick: () => { state.gate = key; state.shown = PAGE; draw(); }}, 'Show all'),
      el('span', {class: 'push'}),
      hint && el('span', {class: 'small hint'}, el('span', {class: 'open mark'}, icon('bulb')), el('span', {class: 'cut', title: hint}, hint)), key === firstGroup() && keysHint());
  }
  function firstGroup() { const rows = matching(); return Object.keys(GATES).find(key => (state.gate === 'all' || state.gate === key) && rows.some(row => row.gate === key)); }
  function keysHint() {
    return el('span', {class: 'small soft keys'}, el('kbd', {}, 'J'), el('kbd', {}, 'K'), ' move ', el('kbd', {}, 'X'), ' select ', el('kbd', {}, 'Enter'), ' open ', el('kbd', {}, '/'), ' search');
  }
  function moreRow(left) {
    return el('div', {class: 'group more'}, el('button', {type: 'button', class: 'link small', onclick: () => { state.shown += PAGE; draw(); }}, `Show ${Math.min(PAGE, left)} more`),
      el('button', {type: 'button', class: 'link small', onclick: () => { state.shown = Infinity; draw(); }}, `Show all ${left}`));
  }
  function nobody() {
    return el('div', {class: 'nobody'}, el('span', {}, 'Nobody matches these filters.'), el('button', {type: 'button', class: 'action', onclick: () => {
      Object.assign(state, {gate: 'all', words: '', decision: 'any', shown: PAGE});
      tools.search.value = ''; host.querySelector('select').value = 'any'; draw();
    }}, 'Clear filters'));
  }

  function line(row, before, next) {
    const gate = GATES[row.gate], tie = row.tied > 1, goesOn = tie && next?.rank === row.rank, leads = before?.rank !== row.rank;
    const tick = el('input', {type: 'checkbox', tabindex: -1, 'aria-label': `Select ${row.name || row.code}`, onclick: event => { event.stopPropagation(); toggle(row.id); }});
    const left = row.left.slice(0, 1).map(must => el('span', {class: OUTCOMES[must.outcome].tone + ' must', title: row.left.map(each => `${each.label}: ${OUTCOMES[each.outcome].word}`).join('\n')}, icon(OUTCOMES[must.outcome].icon), el('span', {class: 'cut'}, must.label), row.left.length > 1 && el('span', {}, ` +${row.left.length - 1}`)));
    return el('div', {class: `cols row${tie && (goesOn || !leads) ? ' tie' : ''}${goesOn ? ' on' : ''}`, role: 'listitem', tabindex: -1, 'data-id': row.id, 'aria-label': `${row.rank}, ${row.name || row.code}, ${gate.word}, ${figure(row.points)} points`,
      onclick: event => { if (event.target !== tick && !event.defaultPrevented) open(row.id); }, onfocus: () => { state.at = row.id; mark(); }},
    tick,
    el('span', {class: 'right rank' + (leads ? '' : ' again')}, String(row.rank), tie && leads && el('small', {}, `tie of ${row.tied}`)),
    el('span', {class: 'two'}, el('a', {class: 'name', href: `candidate?id=${encodeURIComponent(row.id)}`, tabindex: -1, onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) { event.stopPropagation(); return; }
      event.preventDefault(); event.stopPropagation(); open(row.id);
    }}, row.name || row.code), el('span', {class: 'soft small cut'}, [row.name ? row.code : null, row.place].filter(Boolean).join(' · '))),
    el('span', {class: 'two'}, el('span', {}, chip(gate)), el('span', {class: 'soft tiny musts'}, ...left, el('span', {class: 'whole'}, `${row.met} of ${row.of} met`))),
    el('span', {class: 'two'}, el('span', {}, el('b', {class: 'points'}, figure(row.points)), row.open ? el('span', {class: 'open tiny'}, ` · ${figure(row.open)} still open`) : null), bar(row.points, row.open)),
    el('span', {class: 'two why'}, el('span', {class: row.quote ? 'cut' : 'cut lines', title: row.why}, row.why), row.quote && el('span', {class: 'serif quoted', title: row.quote}, el('span', {class: 'cut'}, '“' + row.quote), el('span', {}, '” ', el('span', {class: 'soft'}, `page ${row.page}`)))),
    el('span', {class: 'two'}, el('span', {class: 'small soft'}, row.decision === 'open' ? el('b', {}, row.days ? String(row.days) : 'today') : el('span', {class: 'person decided'}, icon('hand'), DECIDED[row.decision]),
      row.decision === 'open' && row.days ? (row.days === 1 ? ' day' : ' days') : ''), row.flags.length ? flagOf(row.flags) : null));
  }
  function flagOf(flags) {
    const known = flags.map(flag => data.flags[flag] || {word: flag, icon: 'flag'});
    return el('span', {}, el('span', {class: 'flag', title: known.map(each => each.word).join(', ')}, icon(known[0].icon), known[0].word, known.length > 1 ? ` +${known.length - 1}` : ''));
  }

  function shownIds() { return [...list.querySelectorAll('.row')].map(node => node.dataset.id); }
  function rowAt(id) { return [...list.querySelectorAll('.row')].find(node => node.dataset.id === id); }
  function focusRow(id) { const node = rowAt(id); if (node) { node.focus({preventScroll: true}); node.scrollIntoView({block: 'nearest'}); } }
  function tick(id, on) { on ? state.ticked.add(id) : state.ticked.delete(id); }
  function toggle(id) { tick(id, !state.ticked.has(id)); mark(); }
  function inView() { return matching().filter(row => state.gate === 'all' || row.gate === state.gate); }
  function open(id) { state.at = id; setTriggerValue('open', id); }
  function mark() {
    for (const node of list.querySelectorAll('.row')) {
      const ticked = state.ticked.has(node.dataset.id);
      node.tabIndex = node.dataset.id === state.at ? 0 : -1;
      node.classList.toggle('ticked', ticked);
      node.classList.toggle('at', node.dataset.id === state.at);
      node.querySelector('input').checked = ticked;
    }
    const all = list.querySelector('.all'), ids = shownIds(), count = ids.filter(id => state.ticked.has(id)).length;
    all.checked = count > 0 && count === ids.length;
    all.indeterminate = count > 0 && count < ids.length;
    all.title = `Ticks the ${ids.length} shown`;
    drawFoot(ids, count);
  }
  function drawFoot(ids, drawn) {
    const count = state.ticked.size;
    if (count) foot.replaceChildren(bulkBar(ids, drawn, count));
    else if (data.made && canUndo()) foot.replaceChildren(undoBar());
    else foot.replaceChildren();
  }
  function bulkBar(ids, drawn, count) {
    const moves = [['held', 'Hold', 'H'], ['passed_over', 'Pass over...', 'P'], ['advanced', 'Advance', 'A']];
    const every = inView(), away = count - every.filter(row => state.ticked.has(row.id)).length, below = count - away - drawn;
    const link = (word, then) => el('button', {type: 'button', class: 'link small', onclick: () => { then(); mark(); }}, word);
    return el('div', {class: 'bulk', role: 'status'}, el('b', {}, drawn === count && drawn === ids.length && every.length > drawn ? `${count} shown ticked` : `${count} selected`),
      below > 0 && el('span', {class: 'small soft'}, `${below} further down`),
      away > 0 && el('span', {class: 'small open'}, `${away} not in this view`), away > 0 && link(`Untick ${away === 1 ? 'that one' : 'those'}`, () => { const seen = new Set(every.map(row => row.id)); for (const id of [...state.ticked]) if (!seen.has(id)) state.ticked.delete(id); }),
      drawn === ids.length && every.length > drawn + below && link(`Tick all ${every.length}`, () => { for (const row of every) state.ticked.add(row.id); }), el('span', {class: 'push'}),
      ...moves.map(([disposition, word, key]) => el('button', {type: 'button', class: 'action' + (disposition === 'advanced' ? ' strong' : ''), 'data-key': key, onclick: () => move(disposition)}, word, el('kbd', {}, key))),
      el('button', {type: 'button', class: 'action plain', onclick: clear}, 'Clear', el('kbd', {}, 'Esc')));
  }
  function undoBar() {
    setTimeout(() => { if (!canUndo()) mark(); }, state.until - Date.now() + 50);
    return el('div', {class: 'bulk undo', role: 'status'}, el('b', {}, data.made.words), el('span', {class: 'push'}), el('button', {type: 'button', class: 'action', 'data-key': 'Z', onclick: undo}, 'Undo', el('kbd', {}, 'Z')));
  }
  function canUndo() { return data.made && state.made === data.made.token && Date.now() < state.until; }
  function undo() { state.until = 0; setTriggerValue('undo', data.made.token); mark(); }
  function move(disposition) {
    const shown = Object.fromEntries(data.rows.filter(row => state.ticked.has(row.id)).map(row => [row.id, row.decision]));
    setTriggerValue('move', {disposition, shown, at: Date.now()});
    if (disposition !== 'passed_over') clear();
  }
  function clear() { state.ticked.clear(); mark(); }

  const keys = event => {
    const inside = event.composedPath().includes(host), loose = document.activeElement === document.body || document.activeElement === null;
    if (!list.isConnected || !(inside || loose) || typing(event) && event.composedPath()[0].type !== 'checkbox' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('[role="dialog"]')) return;
    const ids = shownIds(), here = Math.max(0, ids.indexOf(state.at)), step = place => { state.at = ids[Math.min(Math.max(place, 0), ids.length - 1)]; focusRow(state.at); };
    const bulk = {h: 'held', p: 'passed_over', a: 'advanced'}[event.key.toLowerCase()];
    if (event.key === '/') tools.search.focus();
    else if (event.key === 'j' || event.key === 'ArrowDown') step(here + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') step(here - 1);
    else if (event.repeat && (bulk || 'xz'.includes(event.key.toLowerCase()))) { /* a key held down decides once */ }
    else if (event.key === 'x' && state.at) toggle(state.at);
    else if (event.key === 'z' && !state.ticked.size && canUndo()) undo();
    else if (event.key === 'Enter' && state.at && event.composedPath()[0].classList?.contains('row')) open(state.at);
    else if (event.key === 'Escape' && state.ticked.size) clear();
    else if (bulk && state.ticked.size) move(bulk);
    else return;
    event.preventDefault(); event.stopImmediatePropagation();
  };
  if (host.keys) document.removeEventListener('keydown', host.keys, true); // drawn again: only the newest list listens
  host.keys = keys;
  document.addEventListener('keydown', keys, true);
  return () => document.removeEventListener('keydown', keys, true);
}
