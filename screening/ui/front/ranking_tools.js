// The tools above a ranked list: gates, search, filters, order, views. They stand while the list below them is drawn anew; `ask(change)` says what else is wanted.
const TYPED = 250; // milliseconds after the last letter until the search is asked for
const ANY = {stage: 'Any stage', source: 'Any source', flag: 'Any flag', tag: 'Any tag'};
const FILTERS = {stage: 'Stage', source: 'Source', flag: 'Flag', tag: 'Tag'};
const SAID = {open: 'Not decided', advanced: 'Advanced', held: 'On hold', passed_over: 'Passed over'};

function rankingTools(ask, view, leave) {
  let data, wait = 0, panel = false, naming = false;
  const gates = el('div', {class: 'gates', role: 'group', 'aria-label': 'Show'});
  const search = el('input', {type: 'search', 'aria-label': 'Search', maxlength: 200, oninput: () => { clearTimeout(wait); wait = setTimeout(say, TYPED); },
    onkeydown: event => {
      event.stopPropagation();
      if (event.key === 'Escape') { event.preventDefault(); search.value = ''; }
      if (event.key === 'Escape' || event.key === 'Enter') { say(); leave(); }
    }});
  const decision = el('select', {'aria-label': 'Decision', onchange: () => ask({decision: decision.value === 'any' ? '' : decision.value, page: 1})});
  const sort = el('select', {'aria-label': 'Order', onchange: () => ask({sort: sort.value, page: 1})});
  const more = el('button', {type: 'button', class: 'action', 'aria-expanded': 'false', onclick: () => { panel = !panel; draw(); }}), views = el('select', {'aria-label': 'Views', onchange: chosen});
  const filters = el('div', {class: 'filters', role: 'group', 'aria-label': 'Filters'}), asked = el('div', {class: 'asked', role: 'group', 'aria-label': 'Filters that are on'});
  const node = el('div', {class: 'toolbox'}, el('div', {class: 'tools'}, gates, el('label', {class: 'search'}, icon('search'), search), decision, more, sort, views), filters, asked);

  function say() { clearTimeout(wait); if (search.value.trim() !== data.want.words) ask({words: search.value.trim(), page: 1}); }
  function option(value, word, is) { return el('option', {value, selected: is}, word); }
  function fill(select, ...options) { select.replaceChildren(...options); }
  function chosen() {
    const kept = views.value;
    if (kept === '+') { naming = true; draw(); filters.querySelector('.name-view').focus(); return; }
    if (kept === '-') view({remove: viewing().id}); else if (kept) view({open: kept});
  }
  function viewing() { return data.views.find(each => each.query === queried()); }
  function queried() { return new URLSearchParams(Object.entries(queryOf(data.want))).toString(); }

  function draw() {
    const want = data.want, count = key => key === 'all' ? data.found : data.groups.find(group => group.gate === key).total;
    const choices = [['', 'All', data.found, null], ...Object.entries(GATES).map(([key, gate]) => [key, gate.group, count(key), gate])];
    gates.replaceChildren(...choices.map(([key, word, number, gate]) => el('button', {type: 'button', class: 'gate', 'data-gate': key || 'all', 'aria-pressed': want.gate === key ? 'true' : 'false',
      onclick: () => ask({gate: key, page: 1})},
    gate && el('span', {class: gate.tone + ' mark'}, icon(gate.icon)), word + ' ', el('b', {style: {minWidth: many(data.everybody).length - (data.everybody > 999 ? .5 : 0) + 'ch'}}, many(number)))));
    search.placeholder = 'Name, code or words in the resume';
    if (search.getRootNode().activeElement !== search) search.value = want.words;
    fill(decision, option('any', 'All decisions', !want.decision), ...Object.entries(SAID).map(([key, word]) => option(key, word, want.decision === key)));
    fill(sort, ...data.sorts.map(([key, word]) => option(key, word, want.sort === key)));
    const now = viewing(), on = filtersOn();
    fill(views, option('', now ? `View: ${now.name}` : 'Views', true), ...data.views.filter(each => each !== now).map(each => option(each.id, each.name)), option('+', 'Keep this view...'), now && option('-', `Remove “${now.name}”`));
    more.replaceChildren(icon('flag'), on.length ? `Filters ${on.length}` : 'Filters');
    more.setAttribute('aria-expanded', String(panel));
    const held = filters.contains(filters.getRootNode().activeElement) ? filters.getRootNode().activeElement.getAttribute('aria-label') : null;
    filters.replaceChildren(...(panel ? [...Object.keys(ANY).map(pick), left(), criterion()] : []), naming ? nameForm() : '');
    if (held) filters.querySelector(`[aria-label="${held}"]`)?.focus();
    asked.replaceChildren(...on.map(([word, change]) => el('button', {type: 'button', class: 'kept', 'aria-label': `Remove the filter ${word}`, onclick: () => ask({...change, page: 1})}, word, icon('close'))),
      on.length > 1 ? el('button', {type: 'button', class: 'link small', onclick: clear}, 'Clear filters') : '');
  }
  function pick(name) {
    const known = data.choices[name], value = data.want[name];
    const select = el('select', {'aria-label': FILTERS[name], disabled: !known.length && !value, onchange: () => ask({[name]: select.value, page: 1})}, option('', ANY[name], !value),
      ...known.map(([key, word, number]) => option(key, `${word} (${many(number)})`, key === value)), value && !known.some(([key]) => key === value) && option(value, `${value} (0)`, true));
    return select;
  }
  function left() {
    const select = el('select', {'aria-label': 'Must-haves', onchange: () => ask({left: select.value, page: 1})}, option('', 'Any must-haves', !data.want.left), option('one', 'One open', data.want.left === 'one'));
    return select;
  }
  function criterion() {
    const which = el('select', {'aria-label': 'Criterion', onchange: () => { how.disabled = !which.value; if (which.value) how.focus(); }}, option('', 'Any criterion', true), ...data.choices.criteria.map(([key, word]) => option(key, word)));
    const how = el('select', {'aria-label': 'Its outcome', disabled: true, onchange: () => how.value && ask({criteria: [...data.want.criteria.filter(([key]) => key !== which.value), [which.value, how.value]], page: 1})},
      option('', 'is...', true), ...Object.entries(OUTCOMES).map(([key, outcome]) => option(key, outcome.word)));
    return el('span', {class: 'pair'}, which, how);
  }
  function nameForm() {
    const name = el('input', {class: 'name-view', 'aria-label': 'Name of this view', placeholder: 'Name of this view', maxlength: 60, onkeydown: event => {
      event.stopPropagation();
      if (event.key === 'Enter') keep();
      if (event.key === 'Escape') { naming = false; draw(); views.focus(); }
    }});
    const keep = () => { if (!name.value.trim()) return; naming = false; view({save: name.value.trim()}); };
    return el('span', {class: 'pair'}, name, el('button', {type: 'button', class: 'action', onclick: keep}, 'Keep it'));
  }
  function filtersOn() {
    const want = data.want, on = want.words ? [[`“${want.words}”`, {words: ''}]] : [];
    if (want.decision) on.push([SAID[want.decision], {decision: ''}]);
    if (want.asked) on.push(['You are asked to decide', {asked: ''}]);
    if (want.left) on.push(['One must-have open', {left: ''}]);
    for (const name of Object.keys(ANY)) if (want[name]) on.push([`${FILTERS[name]}: ${(data.choices[name].find(([key]) => key === want[name]) || [0, want[name]])[1]}`, {[name]: ''}]);
    for (const [key, outcome] of want.criteria) on.push([`${(data.choices.criteria.find(([id]) => id === key) || [0, key])[1]}: ${OUTCOMES[outcome].word}`, {criteria: want.criteria.filter(([id]) => id !== key)}]);
    return on;
  }
  function clear() { search.value = ''; ask({gate: '', words: '', stage: '', source: '', flag: '', tag: '', decision: '', left: '', asked: '', criteria: [], page: 1}); }
  return {node, search, clear, update(next) { data = next; draw(); }};
}
function queryOf(want) { // as the address says it, in the same order
  const said = {};
  for (const name of ['gate', 'decision', 'sort', 'left', 'asked', 'words', 'stage', 'source', 'flag', 'tag']) if (want[name]) said[name] = want[name];
  if (want.criteria.length) said.criteria = want.criteria.map(each => each.join(':')).join(',');
  return said;
}
