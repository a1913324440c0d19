// data: {stages: [{name, word, asks, left, people: [{id, name, days, tone, gate, decision, tags, flag}]}], may, made: {token, words} | null};
// says back: open (an application id), move ({ids, to, reason, shown}), ask ({what: pair or hand, ids}) or undo (a token).
export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const host = root.querySelector('.board');
  const held = (host.screeningBoard ??= {chosen: new Set(), at: null});
  const where = new Map();
  data.stages.forEach((stage, column) => stage.people.forEach((person, row) => where.set(person.id, {column, row, stage, person})));
  held.chosen = new Set([...held.chosen].filter(id => where.has(id)));
  if (!where.has(held.at)) held.at = where.keys().next().value ?? null;
  const say = (what, value) => setTriggerValue(what, value);
  const made = data.made ? el('div', {class: 'made', role: 'status'}, el('span', {}, data.made.words),
    el('button', {type: 'button', class: 'action', onclick: () => say('undo', data.made.token)}, 'Undo', el('kbd', {}, 'Z'))) : null;
  const bar = el('div', {class: 'bulk', role: 'group', 'aria-label': 'Move the chosen people'});
  const columns = el('div', {class: 'columns', role: 'group', 'aria-label': 'Stages'}, ...data.stages.map(column));
  const had = host.contains(root.activeElement ?? document.activeElement) || root.activeElement;
  host.replaceChildren(...[made, columns, bar].filter(Boolean));
  host.onkeydown = key;
  draw();
  if (had) card(held.at)?.focus({preventScroll: true});

  function column(stage) {
    const total = stage.people.length + stage.left;
    return el('section', {class: 'stage', 'aria-label': `${stage.word}, ${total}`}, el('h2', {}, stage.word, el('span', {class: 'soft'}, many(total))),
      el('div', {class: 'cards', role: 'listbox', 'aria-multiselectable': 'true', 'aria-label': stage.word}, ...stage.people.map(person => one(person)),
        stage.left ? el('div', {class: 'soft small rest'}, `${many(stage.left)} more stand in the ranking`) : null),
      total ? null : el('div', {class: 'soft small none'}, 'Nobody'));
  }
  function one(person) {
    const days = person.days === 0 ? 'since today' : person.days === 1 ? '1 day here' : `${person.days} days here`;
    return el('div', {class: 'card', role: 'option', tabindex: '-1', 'data-id': person.id, onclick: event => pick(person.id, event), ondblclick: () => say('open', person.id),
      onfocus: () => { held.at = person.id; rove(); }},
      el('span', {class: 'name', title: person.name}, person.name), el('span', {class: 'line small'}, el('span', {class: person.tone}, icon({met: 'check', open: 'help', miss: 'close'}[person.tone]), person.gate), el('span', {class: 'soft'}, days)),
      person.decision || person.flag || person.tags.length ? el('span', {class: 'line tiny'}, person.decision ? el('b', {}, person.decision) : null,
        person.flag ? el('span', {class: 'flag'}, icon('copy'), person.flag) : null, ...person.tags.map(tag => el('span', {class: 'tag'}, tag))) : null);
  }
  function card(id) { return [...columns.querySelectorAll('.card')].find(each => each.dataset.id === id); }
  function pick(id, event) { held.at = id; if (data.may && !(event && event.detail > 1)) { held.chosen.has(id) ? held.chosen.delete(id) : held.chosen.add(id); } draw(); card(id)?.focus({preventScroll: true}); }
  function rove() { for (const each of columns.querySelectorAll('.card')) each.tabIndex = each.dataset.id === held.at ? 0 : -1; }
  function draw() {
    for (const each of columns.querySelectorAll('.card')) {
      const chosen = held.chosen.has(each.dataset.id);
      if (each.classList.contains('chosen') !== chosen || !each.hasAttribute('aria-selected')) { each.classList.toggle('chosen', chosen); each.setAttribute('aria-selected', String(chosen)); }
    }
    rove();
    bulk();
  }
  function bulk() {
    const ids = [...held.chosen];
    if (!ids.length || !data.may) { bar.replaceChildren(); bar.hidden = true; return; }
    bar.hidden = false;
    const select = el('select', {'aria-label': 'Stage to move to', onchange: fit}, ...data.stages.map(stage => el('option', {value: stage.name}, stage.word)));
    const first = where.get(ids[0]).column;
    select.value = data.stages[Math.min(first + 1, data.stages.length - 1)].name;
    const reason = el('input', {type: 'text', class: 'reason', placeholder: 'Reason, about the work', 'aria-label': 'Reason, about the work', maxlength: '300'});
    const fault = el('span', {class: 'miss small', role: 'alert'});
    const go = el('button', {type: 'button', class: 'action filled', onclick: move}, `Move ${ids.length === 1 ? '1 person' : ids.length + ' people'}`);
    reason.addEventListener('keydown', event => { if (event.key === 'Enter') move(); });
    bar.replaceChildren(el('b', {}, `${ids.length} chosen`), el('label', {}, 'to ', select), reason, go, fault, el('span', {class: 'push'}),
      ids.length === 2 ? el('button', {type: 'button', class: 'action', onclick: () => say('ask', {what: 'pair', ids})}, 'Same person?') : '',
      el('button', {type: 'button', class: 'action', onclick: () => say('ask', {what: 'hand', ids})}, 'Another opening...'),
      el('button', {type: 'button', class: 'action', onclick: clear}, 'Clear', el('kbd', {}, 'Esc')));
    fit();
    function asks() { return data.stages.find(stage => stage.name === select.value).asks; }
    function fit() { reason.hidden = !asks(); fault.textContent = ''; }
    function move() {
      if (asks() && !reason.value.trim()) { fault.textContent = 'This stage asks for a reason.'; reason.focus(); return; }
      say('move', {ids, to: select.value, reason: asks() ? reason.value : '', shown: Object.fromEntries(ids.map(id => [id, where.get(id).stage.name])), at: Date.now()});
      held.chosen.clear();
    }
  }
  function clear() { held.chosen.clear(); draw(); card(held.at)?.focus({preventScroll: true}); }
  function step(across, down) {
    const now = where.get(held.at);
    if (!now) return;
    let place = now.column + across;
    while (across && data.stages[place] && !data.stages[place].people.length) place += across;
    const people = data.stages[place]?.people;
    if (!people) return;
    held.at = people[Math.max(0, Math.min(people.length - 1, now.row + down))].id;
    rove();
    const next = card(held.at);
    next.focus();
    next.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key.length === 1 ? letter(event) : event.key;
    if (name === 'Escape' && held.chosen.size) { stop(); clear(); return; }
    if (typing(event)) return;
    if (name === 'z' && data.made && !event.repeat) { stop(); say('undo', data.made.token); return; }
    if (!event.composedPath().some(node => node.classList?.contains('card'))) return;
    const steps = {ArrowDown: [0, 1], j: [0, 1], ArrowUp: [0, -1], k: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0]};
    if (steps[name]) { stop(); step(...steps[name]); } else if (name === 'x' || name === ' ') { stop(); if (!event.repeat) pick(held.at); }
    else if (name === 'Enter') { stop(); say('open', held.at); } else if (name === 'm' && data.may && !event.repeat) { stop(); if (!held.chosen.size) pick(held.at); bar.querySelector('select')?.focus(); }
    function stop() { event.preventDefault(); event.stopPropagation(); }
  }
}
