// The keys of a person's page, once for the whole visit. A letter presses the button that carries it, as it stands there: a key that
// is still down, another alphabet or a page being drawn anew lose nothing. Who decides must have had the person in view: a press
// that comes too early is not taken, and that is said. J and K pressed on the way to a person go on once that person stands there.
// Behind an open dialog the keys rest.
const LOOK = 350, ANSWERED_WITHIN = 1500, SAID_FOR = 6000; // milliseconds a person stands there before one decides; until a press may be made again; a word stays
const NEVER = -1e9, GLANCE = 40; // never pressed, or answered; milliseconds between two looks whether somebody stands there
const BUTTONS = {a: 'move-A', h: 'move-H', p: 'move-P', z: 'move-Z', j: 'step-J', k: 'step-K', m: 'more-stage', w: 'more-judged', q: 'ask'};
const CALLED = {a: 'Advance', h: 'Hold', p: 'Pass over', z: 'Undo', e: 'Correct', o: 'Override', t: 'Typing test', i: 'Interview'}; // whose presses wait for a look
const GUARD = (globalThis.screeningGuard ??= guard());
function guard() {
  const seen = {person: null, stamp: null, host: null, since: 0, pressed: NEVER, last: '', deeds: {}, ahead: []};
  const words = el('div', {id: 'not-taken', role: 'status'});
  document.body.append(words);
  let fading;
  const say = what => { clearTimeout(fading); words.textContent = what; if (what) fading = setTimeout(say, SAID_FOR, ''); };
  const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };
  const carrying = key => document.querySelector(`.st-key-acts [class*="st-key-${BUTTONS[key]}-"] button:not(:disabled), .st-key-more [class*="st-key-${BUTTONS[key]}-"] button:not(:disabled)`);
  const move = node => node?.closest?.('[class*="st-key-move-"]')?.className.match(/st-key-move-([A-Z])/)?.[1].toLowerCase();
  const inView = () => document.querySelector('.st-key-acts [class*="st-key-step-J-"]')?.className.match(/st-key-step-J-(\S+)/)?.[1];
  const besideDialog = () => document.querySelector('[role="dialog"]') && (seen.pressed = NEVER, true);
  const onTheWay = () => seen.ahead.length || isUnanswered();
  const isUnanswered = () => inView() !== seen.person || seen.pressed !== NEVER && (performance.now() - seen.pressed < ANSWERED_WITHIN
    || document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'running');
  function step(key) {
    const button = carrying(key);
    if (!button) { seen.ahead = []; return; } // the last person, or another page
    Object.assign(seen, {pressed: performance.now(), last: key});
    say('');
    button.click();
  }
  function goOn() {
    if (besideDialog() || !seen.host?.isConnected) seen.ahead = [];
    if (seen.ahead.length && !isUnanswered()) step(seen.ahead.shift());
    if (seen.ahead.length) setTimeout(goOn, GLANCE);
  }
  function taken(key) {
    const now = performance.now(), waits = now - seen.pressed < ANSWERED_WITHIN, tooSoon = inView() !== seen.person || now - seen.since < LOOK;
    if (waits && seen.last === key) say(`“${CALLED[key]}” was pressed twice and counts once.`);
    else if (waits || tooSoon) say(`“${CALLED[key]}” was not taken: ${waits ? 'the press before it was not done yet' : 'this person had only just come into view'}. Look, then press it again.`);
    else { seen.pressed = now; seen.last = key; say(''); return true; }
    return false;
  }
  addEventListener('keydown', event => {
    const isBeside = besideDialog(), key = letter(event);
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.repeat && (key === 'enter' || key === ' ') && move(event.target)) { stop(event); return; }
    const button = BUTTONS[key] && carrying(key), deed = seen.host?.isConnected && seen.deeds[key];
    const isStep = 'jk'.includes(key) && seen.host?.isConnected;
    if (!button && !deed && !(isStep && onTheWay()) || typing(event)) return;
    stop(event);
    if (isBeside || event.repeat && (!isStep || onTheWay())) return;
    if (isStep && onTheWay()) { if (seen.ahead.push(key) === 1) goOn(); return; }
    seen.ahead = [];
    if (CALLED[key] && !taken(key)) return;
    isStep ? step(key) : deed ? deed() : button.click();
  }, true);
  addEventListener('click', event => {
    besideDialog();
    if (event.isTrusted) seen.ahead = [];
    const key = event.isTrusted && move(event.target);
    if (key && !taken(key)) stop(event);
  }, true);
  seen.draw = (host, person, stamp) => {
    if (seen.person !== person || seen.host !== host) seen.since = performance.now();
    if (seen.stamp !== stamp) seen.pressed = NEVER;
    Object.assign(seen, {host, person, stamp});
  };
  return seen;
}
