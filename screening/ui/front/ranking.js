// data: {opening, want, found, everybody, pages, groups, hints, choices, sorts, stages, views, flags, made, every}; says back: open (an application id), want (what else to show),
// deed ({kind, to, reason, shown: {id: [decision, stage]}}), every (tick all that are wanted), view ({save, open or remove}), undo (a token).
const MEMORY = (globalThis.screeningLists ??= {});
const UNDO_FOR = 10_000; // milliseconds what was done about many can be undone from the bar
const DECIDED = {advanced: 'Advanced', held: 'On hold', passed_over: 'Passed over'};
const MEANING = {
  passed: 'every must-have met, each with a quotation', review: 'nothing against them, something is not stated',
  failed: 'a quotation says a must-have is not met; only a person passes over'
};
const METHOD = 'help?about='; // each number leads to how it is come by

export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const state = (MEMORY[data.opening] ??= {at: null, ticked: new Map(), made: null, until: 0, every: null, menu: null});
  const host = root.querySelector('.ranking');
  host.tell = {data, setTriggerValue};
  if (!host.tools) {
    host.tools = rankingTools(change => host.tell.setTriggerValue('want', {...host.tell.data.want, ...change}), said => host.tell.setTriggerValue('view', {...said, at: Date.now()}), () => host.leave());
    host.list = el('div', {class: 'list', role: 'region', 'aria-label': 'Candidates'});
    host.foot = el('div', {class: 'foot'});
    host.replaceChildren(host.tools.node, host.list, host.foot);
  }
  host.leave = () => focusRow(state.at);
  const tools = host.tools, list = host.list, foot = host.foot, want = data.want, rows = data.groups.flatMap(group => group.rows), byId = new Map(rows.map(row => [row.id, row]));
  if (!data.may) state.ticked.clear();
  for (const row of rows) if (state.ticked.has(row.id)) state.ticked.set(row.id, [row.decision, row.stage]);
  if (data.every && state.every !== data.every.token) { state.every = data.every.token; for (const [id, shown] of Object.entries(data.every.rows)) state.ticked.set(id, shown); }
  if (data.made && state.made !== data.made.token) { state.made = data.made.token; state.until = Date.now() + UNDO_FOR; for (const id of data.made.moved) state.ticked.delete(id); }
  if (!foot.contains(foot.getRootNode().activeElement)) host.drawnFoot = null; // what is being typed there stays

  function draw() {
    const had = list.contains(list.getRootNode().activeElement) ? list.getRootNode().activeElement.closest('.row')?.dataset.id ?? 'list' : null, body = [headRow()];
    for (const group of data.groups) {
      if ((want.gate && want.gate !== group.gate) || !group.total) continue;
      body.push(groupRow(group, body.length === 1), el('div', {class: 'rows', role: 'list', 'aria-label': GATES[group.gate].group}, ...group.rows.map((row, index, shown) => line(row, shown[index - 1], shown[index + 1]))));
    }
    if (want.gate && data.pages > 1) body.push(pager());
    if (body.length === 1) body.push(nobody());
    list.replaceChildren(...body);
    if (!byId.has(state.at)) state.at = rows[0]?.id ?? null;
    mark();
    if (had) focusRow(state.at);
  }
  function headRow() {
    const words = [['Rank', 'rank'], ['Candidate', ''], ['Must-haves', 'must-haves'], ['Points', 'points'], ['Why', 'evidence'], ['Waiting and flags', 'flags']];
    const all = el('input', {type: 'checkbox', class: 'all', style: {visibility: data.may ? '' : 'hidden'}, 'aria-label': 'Select everyone shown', onchange: event => { for (const row of rows) tick(row.id, event.target.checked); mark(); }});
    return el('div', {class: 'cols header'}, all, ...words.map(([word, about]) => el('span', {class: word === 'Rank' ? 'right' : ''}, about ? el('a', {class: 'method', href: METHOD + about, target: '_blank', rel: 'noopener', title: 'How this is judged'}, word) : word)));
  }
  function groupRow(group, isFirst) {
    const gate = GATES[group.gate], hint = data.hints[group.gate];
    return el('div', {class: 'group'}, el('span', {class: gate.tone + ' mark'}, icon(gate.round)), el('b', {}, gate.group), el('span', {class: 'soft small'}, `${many(group.total)} · ${MEANING[group.gate]}`),
      group.total > group.rows.length && !want.gate && el('button', {type: 'button', class: 'link small', onclick: () => tell('want', {...want, gate: group.gate, page: 1})}, 'Show all'), el('span', {class: 'push'}),
      hint && el('span', {class: 'small hint'}, el('span', {class: 'open mark'}, icon('bulb')), el('span', {class: 'cut', title: hint}, hint)), isFirst && keysHint());
  }
  function keysHint() {
    return el('span', {class: 'small soft keys'}, el('kbd', {}, 'J'), el('kbd', {}, 'K'), ' move ', ...(data.may ? [el('kbd', {}, 'X'), ' select '] : []), el('kbd', {}, 'Enter'), ' open ', el('kbd', {}, '/'), ' search');
  }
  function pager() {
    const total = data.groups.find(group => group.gate === want.gate).total, here = Math.min(want.page, data.pages), go = page => tell('want', {...want, page});
    return el('div', {class: 'group more', role: 'navigation', 'aria-label': 'Pages'}, el('button', {type: 'button', class: 'link small', disabled: here === 1, onclick: () => go(here - 1)}, 'Previous'),
      el('span', {class: 'small soft'}, `${many((here - 1) * 25 + 1)} to ${many(Math.min(here * 25, total))} of ${many(total)}`), el('button', {type: 'button', class: 'link small', disabled: here === data.pages, onclick: () => go(here + 1)}, 'Next'));
  }
  function nobody() {
    return el('div', {class: 'nobody'}, el('span', {}, 'Nobody matches these filters.'), el('button', {type: 'button', class: 'action', onclick: () => tools.clear()}, 'Clear filters'));
  }

  function line(row, before, next) {
    const gate = GATES[row.gate], sorted = want.sort !== '', tie = row.tied > 1, goesOn = tie && !sorted && next?.rank === row.rank, leads = sorted || before?.rank !== row.rank;
    const tick = el('input', {type: 'checkbox', tabindex: -1, style: {visibility: data.may ? '' : 'hidden'}, 'aria-label': `Select ${row.name || row.code}`, onclick: event => { event.stopPropagation(); toggle(row.id); }});
    const left = row.left.slice(0, 1).map(must => el('span', {class: OUTCOMES[must.outcome].tone + ' must', title: row.left.map(each => `${each.label}: ${OUTCOMES[each.outcome].word}`).join('\n')}, icon(OUTCOMES[must.outcome].icon), el('span', {class: 'cut'}, must.label), row.left.length > 1 && el('span', {}, ` +${row.left.length - 1}`)));
    return el('div', {class: `cols row${tie && (goesOn || !leads) ? ' tie' : ''}${goesOn ? ' on' : ''}`, role: 'listitem', tabindex: -1, 'data-id': row.id, 'aria-label': `${row.rank}${tie ? `, tie of ${row.tied}` : ''}, ${row.name || row.code}, ${gate.word}, ${figure(row.points)} points`,
      onclick: event => { if (event.target !== tick && !event.defaultPrevented) open(row.id); }, onfocus: () => { state.at = row.id; mark(); }},
    tick,
    el('span', {class: 'right rank' + (leads ? '' : ' again')}, many(row.rank), tie && leads && el('small', {}, `tie of ${many(row.tied)}`)),
    el('span', {class: 'two'}, el('a', {class: 'name', href: `candidate?id=${encodeURIComponent(row.id)}`, tabindex: -1, onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) { event.stopPropagation(); return; }
      event.preventDefault(); event.stopPropagation(); open(row.id);
    }}, row.name || row.code), el('span', {class: 'soft small cut'}, [row.name ? row.code : null, row.place].filter(Boolean).join(' · '))),
    el('span', {class: 'two'}, el('span', {}, chip(gate)), el('span', {class: 'soft tiny musts'}, ...left, el('span', {class: 'whole'}, `${row.met} of ${row.of} met`))),
    el('span', {class: 'two'}, el('span', {}, el('b', {class: 'points'}, figure(row.points)), row.open ? el('span', {class: 'open tiny'}, ` · ${figure(row.open)} still open`) : null), bar(row.points, row.open)),
    el('span', {class: 'two why'}, el('span', {class: row.quote || row.flip ? 'cut' : 'cut lines', title: row.why}, row.why), row.rated ? el('span', {class: 'cut small'}, 'Simulation ', el('b', {}, row.rated)) : row.quote && el('span', {class: 'serif quoted', title: row.quote}, el('span', {class: 'cut'}, '“' + row.quote), el('span', {}, '” ', el('span', {class: 'soft'}, `page ${row.page}`))), nextStep(row)),
    el('span', {class: 'two'}, ...waiting(row), row.flags.length ? flagOf(row.flags) : null,
      row.tags.length ? el('span', {class: 'tags cut', title: row.tags.join(', ')}, ...row.tags.map(tag => el('span', {class: 'tag'}, tag))) : null));
  }
  function nextStep(row) {
    if (!row.flip && !row.ask) return null;
    return el('span', {class: 'small step cut', title: [row.flip, row.ask].filter(Boolean).join('\n')}, icon('arrow'), row.flip && el('span', {}, row.flip), row.ask && el('span', {class: 'soft'}, (row.flip ? ' · ' : '') + row.ask));
  }
  function waiting(row) {
    const isNew = row.stage === data.stages[0]?.[0], days = isNew ? row.days : row.since, said = days ? `${days} ${days === 1 ? 'day' : 'days'}` : 'today';
    const title = `Received ${row.days ? `${row.days} days ago` : 'today'}; in ${row.staged} for ${row.since} days`, line = (...words) => el('span', {class: 'small soft cut', title}, ...words);
    return [row.decision !== 'open' && line(el('span', {class: 'person decided'}, icon('hand'), DECIDED[row.decision])),
      isNew ? row.decision === 'open' && line(el('b', {}, said)) : line(el('b', {}, row.staged), row.decision === 'open' && ` ${said}`)];
  }
  function flagOf(flags) {
    const known = flags.map(flag => data.flags[flag] || {word: flag, icon: 'flag'});
    return el('span', {}, el('span', {class: 'flag', title: known.map(each => each.word).join(', ')}, icon(known[0].icon), known[0].word, known.length > 1 ? ` +${known.length - 1}` : ''));
  }

  function tell(name, said) { host.tell.setTriggerValue(name, said); }
  function focusRow(id) { const node = [...list.querySelectorAll('.row')].find(each => each.dataset.id === id); if (node) { node.focus({preventScroll: true}); node.scrollIntoView({block: 'nearest'}); } }
  function tick(id, on) { if (data.may) on ? state.ticked.set(id, [byId.get(id).decision, byId.get(id).stage]) : state.ticked.delete(id); }
  function toggle(id) { tick(id, !state.ticked.has(id)); mark(); }
  function open(id) { state.at = id; tell('open', id); }
  function mark() {
    for (const node of list.querySelectorAll('.row')) {
      const ticked = state.ticked.has(node.dataset.id);
      node.tabIndex = node.dataset.id === state.at ? 0 : -1;
      node.classList.toggle('ticked', ticked);
      node.classList.toggle('at', node.dataset.id === state.at);
      node.querySelector('input').checked = ticked;
    }
    const all = list.querySelector('.all'), drawn = rows.filter(row => state.ticked.has(row.id)).length;
    all.checked = drawn > 0 && drawn === rows.length;
    all.indeterminate = drawn > 0 && drawn < rows.length;
    all.disabled = !rows.length;
    all.title = `Ticks the ${rows.length} shown`;
    drawFoot(drawn);
  }
  function drawFoot(drawn) {
    const count = state.ticked.size, undoable = canUndo(), all = want.gate ? data.groups.find(group => group.gate === want.gate).total : data.found;
    if (!count) state.menu = null;
    const signature = JSON.stringify([count, drawn, all, state.menu, undoable && state.made]);
    if (host.drawnFoot === signature && foot.childElementCount) return;
    host.drawnFoot = signature;
    if (count) foot.replaceChildren(bulkBar(data, state, {count, below: count - drawn, away: count > drawn, drawn: drawn > 0 && drawn === rows.length, all}, act));
    else if (undoable) { setTimeout(() => { if (!canUndo()) mark(); }, state.until - Date.now() + 50); foot.replaceChildren(undoBar(data.made.words, undo)); }
    else foot.replaceChildren();
    if (state.menu) foot.querySelector('input, .action')?.focus();
  }
  function canUndo() { return host.tell.data.made && state.made === host.tell.data.made.token && Date.now() < state.until; }
  function undo() { state.until = 0; tell('undo', data.made.token); mark(); }
  function deed(kind, to, reason = '') { tell('deed', {kind, to, reason, shown: Object.fromEntries(state.ticked), at: Date.now()}); }
  const act = {
    menu(menu) { state.menu = menu; mark(); if (!menu) focusRow(state.at); },
    untick() { for (const id of [...state.ticked.keys()]) if (!byId.has(id)) state.ticked.delete(id); mark(); },
    every() { tell('every', Date.now()); },
    decide(disposition) { deed('decide', disposition); if (disposition !== 'passed_over') act.clear(); },
    stage(place) { const [to, word, why] = data.stages[place] || []; if (to && why) act.menu({kind: 'why', to, word}); else if (to) act.move(to); },
    move(to, reason) { deed('move', to, reason); act.clear(); },
    ask() { deed('ask', ''); },
    test() { deed('test', ''); },
    tag(word) { deed('tag', word); act.clear(); },
    clear() { state.ticked.clear(); state.menu = null; mark(); focusRow(state.at); }
  };

  tools.update(data);
  draw();

  const keys = event => {
    const inside = event.composedPath().includes(host), loose = document.activeElement === document.body || document.activeElement === null;
    if (!list.isConnected || !(inside || loose) || typing(event) && event.composedPath()[0].type !== 'checkbox' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('[role="dialog"]')) return;
    const ids = rows.map(row => row.id), here = Math.max(0, ids.indexOf(state.at)), step = place => { state.at = ids[Math.min(Math.max(place, 0), ids.length - 1)]; focusRow(state.at); mark(); };
    const key = letter(event), bulk = {h: 'held', p: 'passed_over', a: 'advanced'}[key], isMoving = state.menu?.kind === 'move';
    if (event.key === '/') tools.search.focus();
    else if (key === 'j' || event.key === 'ArrowDown') step(here + 1);
    else if (key === 'k' || event.key === 'ArrowUp') step(here - 1);
    else if (event.repeat && (bulk || 'xzmtql'.includes(key))) { /* a key held down decides once */ }
    else if (event.key === 'Escape' && state.menu) act.menu(null);
    else if (isMoving && /^[1-9]$/.test(event.key)) act.stage(Number(event.key) - 1);
    else if (key === 'x' && state.at) toggle(state.at);
    else if (key === 'z' && !state.ticked.size && canUndo()) undo();
    else if (event.key === 'Enter' && state.at && event.composedPath()[0].classList?.contains('row')) open(state.at);
    else if (event.key === 'Escape' && state.ticked.size) act.clear();
    else if (key === 'm' && state.ticked.size) act.menu({kind: 'move'});
    else if (key === 'q' && state.ticked.size && data.mayAsk) act.ask();
    else if (key === 'l' && state.ticked.size && data.mayTest) act.test();
    else if (key === 't' && state.ticked.size) act.menu({kind: 'tag'});
    else if (bulk && state.ticked.size) act.decide(bulk);
    else return;
    event.preventDefault(); event.stopImmediatePropagation();
  };
  if (host.keys) document.removeEventListener('keydown', host.keys, true); // drawn again: only the newest list listens
  host.keys = keys;
  document.addEventListener('keydown', keys, true);
  return () => document.removeEventListener('keydown', keys, true);
}
