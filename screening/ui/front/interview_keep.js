// What one person taps and writes in one interview: kept in this browser until the server has it, sent once, in order.
// A tap is [id, sequence, kind, step, seconds, of]. Each waits under a key of its own, so that two windows never write over each other.
const BATCH = 200, EVERY = 1_000, LOOK_EVERY = 4_000, PATIENCE = 10_000, QUIET = 700; // taps a message; milliseconds: sending, looking, giving up, after typing
const NEVER = -1e9;
const HALLS = (globalThis.screeningInterviews ??= {});
const CONTROLS = new Set(['begin', 'pause', 'resume', 'end', 'undo']);
const OWN_TAB = (globalThis.screeningTab ??= randomId());

function randomId() { return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join(''); }
function hallOf(data) {
  const name = data.interview + '.' + data.person;
  return Object.assign(HALLS[name] ??= makeHall(data, name), {plays: data.plays});
}

function makeHall(data, name) {
  const hall = {name, target: data.target, taps: new Map(), order: [], gone: new Set(), counts: {}, steps: [], waiting: new Map(), last: data.last || 0, words: {}, unsent: new Map(), clashes: {},
    state: data.state, locked: data.locked, sentence: '', trouble: '', stopped: '', closed: '', full: false, savedAt: null, lead: {step: 0, mild: false}, looks: 0, busy: false, typedAt: NEVER, loaded: false, tell: () => {}, problems: []};
  hall.clock = startClock(hall);
  for (const [key, text] of stored(`sc.tap.${name}.`)) {
    try { const [sequence, kind, step, seconds, of, wall] = JSON.parse(text), id = key.split('.').pop(); hall.waiting.set(id, wall); take(hall, [id, sequence, kind, step, seconds, of]); } catch { drop(key); }
  }
  for (const [key, text] of stored(`sc.word.${name}.`)) {
    try { const [field, value, over] = JSON.parse(text); hall.unsent.set(key, {field, value, over}); hall.words[field] = {value, revision: over}; } catch { drop(key); }
  }
  setInterval(() => { keepClock(hall); send(hall); }, EVERY);
  setInterval(() => look(hall), LOOK_EVERY);
  addEventListener('online', () => send(hall));
  addEventListener('pagehide', () => keepClock(hall));
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') load(hall); });
  addEventListener('storage', event => heard(hall, event));
  load(hall);
  return hall;
}

// Storage of the browser. It may be full or forbidden; then everything stays in this window and the page says so.
function stored(prefix) {
  try { return Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => [key, localStorage.getItem(key)]); } catch { return []; }
}
function keep(hall, key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { hall.full = true; } }
function drop(key) { try { localStorage.removeItem(key); } catch { /* nothing was there */ } }
function heard(hall, event) { // another window of the same person tapped, or its tap has arrived
  const prefix = `sc.tap.${hall.name}.`;
  if (!event.key?.startsWith(prefix)) return;
  const id = event.key.slice(prefix.length);
  if (event.newValue === null) { hall.waiting.delete(id); return; }
  try { const [sequence, kind, step, seconds, of, wall] = JSON.parse(event.newValue); hall.waiting.set(id, wall); take(hall, [id, sequence, kind, step, seconds, of]); hall.tell(); } catch { /* not ours */ }
}

// The clock counts what passes while it runs and never asks what time it is, but to bridge a reload.
function startClock(hall) {
  const clock = {elapsed: 0, running: false, since: 0};
  try {
    const [elapsed, running, wall] = JSON.parse(localStorage.getItem(`sc.clock.${hall.name}`));
    Object.assign(clock, {elapsed: elapsed + (running ? Math.min(Math.max((Date.now() - wall) / 1000, 0), 4 * 3600) : 0), running, since: performance.now()});
  } catch { /* the first time here */ }
  return clock;
}
function secondsOf(hall) { const clock = hall.clock; return clock.elapsed + (clock.running ? (performance.now() - clock.since) / 1000 : 0); }
function setClock(hall, seconds, running) { hall.clock = {elapsed: seconds, running, since: performance.now()}; keepClock(hall); }
function keepClock(hall) { if (hall.clock.running || hall.clock.elapsed) keep(hall, `sc.clock.${hall.name}`, [secondsOf(hall), hall.clock.running, Date.now()]); }

// The tape. Taps come in the order of their sequence; one that comes late makes us count anew.
function take(hall, tap) {
  if (hall.taps.has(tap[0])) return;
  hall.taps.set(tap[0], tap);
  const late = hall.order.length && after(hall.order.at(-1), tap);
  hall.order.push(tap);
  hall.last = Math.max(hall.last, tap[1]);
  if (late || tap[2] === 'undo') count(hall); else weigh(hall, tap, 1);
}
function after(one, other) { return one[1] > other[1] || (one[1] === other[1] && one[0] > other[0]); }
function count(hall) {
  hall.order.sort((one, other) => after(one, other) ? 1 : -1);
  hall.gone = new Set(hall.order.filter(tap => tap[2] === 'undo').map(tap => tap[5]));
  hall.counts = {}; hall.steps = [];
  for (const tap of hall.order) if (!hall.gone.has(tap[0])) weigh(hall, tap, 1);
}
function weigh(hall, tap, by) {
  hall.counts[tap[2]] = (hall.counts[tap[2]] || 0) + by;
  if (tap[2] === 'line') hall.steps.push(tap);
}
function standing(hall) { return hall.order.filter(tap => tap[2] !== 'undo' && !hall.gone.has(tap[0])); }
function lastTap(hall) {
  for (let at = hall.order.length - 1; at >= 0; at -= 1) { const tap = hall.order[at]; if (!['undo', 'begin'].includes(tap[2]) && !hall.gone.has(tap[0])) return tap; }
  return null;
}
// Who rates beside the one who plays goes along with them, until they move the ladder or stop the clock themselves.
function goesAlong(hall) { return !hall.plays && !['pause', 'resume', 'end'].some(kind => hall.counts[kind]) && hall.steps.every(tap => tap[3] === 1); }
function isLed(hall) { return goesAlong(hall) && hall.lead.step > 0; }
function stepOf(hall) { return (isLed(hall) && hall.lead.step) || hall.steps.at(-1)?.[3] || 1; }

function tapped(hall, kind, step = stepOf(hall), of = '') {
  if (hall.stopped) return;
  const before = hall.order.at(-1)?.[4] || 0, tap = [randomId(), hall.last + 1, kind, step, Math.max(before, Math.round(secondsOf(hall) * 10) / 10), of];
  hall.waiting.set(tap[0], Date.now());
  keep(hall, `sc.tap.${hall.name}.${tap[0]}`, [...tap.slice(1), Date.now()]);
  take(hall, tap);
  send(hall);
  hall.tell();
}

// Words: each field over the revision it was seen with; what another window changed first is shown, never written over.
function wrote(hall, field, value) {
  const key = `sc.word.${hall.name}.${field}.${OWN_TAB}`, over = hall.unsent.get(key)?.over ?? hall.words[field]?.revision ?? 0;
  hall.words[field] = {value, revision: over};
  for (const [other, word] of [...hall.unsent]) if (word.field === field && other !== key) { hall.unsent.delete(other); drop(other); } // seen, and written over
  hall.unsent.set(key, {field, value, over});
  hall.problems = [];
  keep(hall, key, [field, value, over]);
  hall.typedAt = performance.now();
  setTimeout(() => send(hall), QUIET + 20);
  hall.tell();
}
function resolve(hall, field, mine) {
  const clash = hall.clashes[field];
  delete hall.clashes[field];
  if (mine) { hall.words[field] = {value: clash.mine, revision: clash.revision}; wrote(hall, field, clash.mine); }
  else { hall.words[field] = {value: clash.theirs, revision: clash.revision}; hall.tell(true); }
}

async function ask(hall, path, body) {
  const giving = new AbortController(), timer = setTimeout(() => giving.abort(), PATIENCE);
  let answer;
  try {
    answer = await fetch(`${hall.target}/${path}`, body ? {method: 'POST', body: JSON.stringify(body), headers: {'x-screening-interview': '1', 'content-type': 'application/json'}, signal: giving.signal} : {signal: giving.signal});
  } catch { throw new Error('Not saved, no connection.'); } finally { clearTimeout(timer); }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  const error = Object.assign(new Error(said.error || 'Not saved, the program did not answer.'), {status: answer.status, problems: said.problems});
  if (answer.status === 401) error.message = 'You are signed out. Sign in again in another tab.';
  if (answer.status === 403 || answer.status === 404) hall.stopped = 'This interview is not yours (any more). What was saved until now is kept.';
  throw error;
}

async function send(hall) {
  if (hall.busy || hall.stopped) return;
  const isTyping = performance.now() - hall.typedAt < QUIET;
  if (!hall.waiting.size && (!hall.unsent.size || isTyping)) return;
  hall.busy = true;
  try {
    while (hall.waiting.size) await sendTaps(hall);
    if (!isTyping) for (const group of [true, false]) await sendWords(hall, group);
    hall.trouble = '';
    hall.savedAt = performance.now();
  } catch (error) { hall.trouble = error.message; }
  hall.busy = false;
  hall.tell();
}
async function sendTaps(hall) {
  const batch = [...hall.waiting].slice(0, BATCH).map(([id, wall]) => [...hall.taps.get(id), Math.max(0, (Date.now() - wall) / 1000)]);
  const said = await ask(hall, 'taps', {taps: batch});
  for (const id of [...said.kept, ...said.refused]) { hall.waiting.delete(id); drop(`sc.tap.${hall.name}.${id}`); }
  hall.last = Math.max(hall.last, said.last);
  if (said.total > hall.taps.size - hall.waiting.size) load(hall);
}
async function sendWords(hall, notes) {
  const mine = [...hall.unsent].filter(([, word]) => (word.field === 'notes') === notes && !hall.clashes[word.field]);
  if (!mine.length || ((hall.closed || hall.locked) && !notes)) return;
  const first = new Map();
  for (const [key, word] of mine) if (!first.has(word.field)) first.set(word.field, [key, {...word}]);
  let said;
  try { said = await ask(hall, 'words', {words: Object.fromEntries([...first.values()].map(([, word]) => [word.field, [word.value, word.over]]))}); }
  catch (error) { if (error.status === 422) { hall.closed = error.message; load(hall); } throw error; }
  for (const [field, [key, sent]] of first) {
    const now = hall.unsent.get(key);
    if (said.kept[field]) {
      const revision = said.kept[field][1];
      if (now.value === sent.value) { hall.unsent.delete(key); drop(key); } else { now.over = revision; keep(hall, key, [field, now.value, revision]); }
      if (hall.words[field]) hall.words[field].revision = revision;
    } else if (said.clashes[field]) {
      hall.unsent.delete(key); drop(key);
      hall.clashes[field] = {mine: now.value, theirs: said.clashes[field][0], revision: said.clashes[field][1]};
    }
  }
}

async function load(hall) {
  if (hall.stopped || hall.loading) return;
  hall.loading = true;
  try {
    const said = await ask(hall, 'mine');
    for (const tap of said.taps) take(hall, tap);
    const unsent = new Set([...hall.unsent.values()].map(word => word.field));
    for (const [field, [value, revision]] of Object.entries(said.words)) if (!unsent.has(field) && !hall.clashes[field] && !(hall.words[field]?.revision > revision)) hall.words[field] = {value, revision};
    hall.locked = said.locked;
    hall.loaded = true;
    follow(hall, said);
  } catch (error) { if (!hall.loaded) hall.trouble = error.message; }
  hall.loading = false;
  hall.tell(true);
}
async function look(hall) {
  if (hall.stopped || document.visibilityState !== 'visible' || hall.state === 'cancelled' || (hall.state === 'done' && (hall.locked || (hall.looks += 1) % 4))) return;
  const shown = () => [hall.state, hall.lead.step, hall.lead.mild, hall.clock.running].join();
  try { const was = shown(); follow(hall, await ask(hall, 'play')); if (was !== shown()) hall.tell(); } catch { /* the next look tells */ }
}
function follow(hall, said) { // somebody else may have begun or ended the play; one's own clock goes along
  hall.state = said.state;
  hall.lead = {step: said.step, mild: said.mild};
  const ended = !!hall.counts.end, held = standing(hall).findLast(tap => tap[2] === 'pause' || tap[2] === 'resume')?.[2] === 'pause';
  const isNew = !hall.clock.running && !hall.clock.elapsed;
  if (isNew && said.elapsed !== null) setClock(hall, Math.max(said.elapsed, 0), said.state === 'running' && !held && !ended);
  else if (goesAlong(hall) && said.state !== 'planned') {
    const runs = said.state === 'running' && !said.held;
    if (runs !== hall.clock.running) setClock(hall, secondsOf(hall), runs);
  }
}

async function lock(hall) {
  hall.problems = [];
  hall.typedAt = NEVER;
  const isLeft = () => [...hall.unsent.values()].some(word => word.field !== 'notes'), clashes = () => Object.keys(hall.clashes).length;
  for (let tries = 0; tries < 200 && (tries === 0 || (isLeft() && !hall.trouble && !clashes())); tries += 1) {
    if (hall.busy) await new Promise(done => setTimeout(done, 50)); else await send(hall);
  }
  const left = isLeft() || clashes();
  if (left) { hall.problems = [['', hall.trouble || hall.closed || (clashes() ? 'Choose first which of the two windows is right.' : 'Not everything is saved yet. Try again.')]]; hall.tell(); return; }
  try {
    const revisions = Object.fromEntries(Object.entries(hall.words).filter(([, word]) => word.revision).map(([field, word]) => [field, word.revision]));
    const said = await ask(hall, 'lock', {revisions});
    Object.assign(hall, {locked: true, sentence: said.sentence});
  } catch (error) {
    hall.problems = error.problems || [['', error.status ? error.message : 'Not locked, no connection. What you rated and wrote is kept. Lock again once it is back.']];
    if (error.status === 409) load(hall);
  }
  hall.tell(true);
}
