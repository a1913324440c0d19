// The keys of a person's page, once for the whole visit. A letter presses the button that carries it, as it stands there: a key that
// is still down, another alphabet or a page being drawn anew lose nothing. Who decides must have had the person in view: a press
// that comes too early is not taken, and that is said. Behind an open dialog the keys rest.
const LOOK = 350, ANSWERED_WITHIN = 1500, SAID_FOR = 6000; // milliseconds a person stands there before one decides; until a press may be made again; a word stays
const NEVER = -1e9;
const BUTTONS = {a: 'move-A', h: 'move-H', p: 'move-P', z: 'move-Z', j: 'step-J', k: 'step-K', m: 'more-stage', w: 'more-judged', q: 'ask'};
const CALLED = {a: 'Advance', h: 'Hold', p: 'Pass over', z: 'Undo', e: 'Correct', o: 'Override', t: 'Typing test', i: 'Interview'}; // whose presses wait for a look
const GUARD = (globalThis.screeningGuard ??= guard());
function guard() {
  const seen = {person: null, stamp: null, host: null, since: 0, pressed: NEVER, last: '', deeds: {}};
  const words = el('div', {id: 'not-taken', role: 'status'});
  document.body.append(words);
  let fading;
  const say = what => { clearTimeout(fading); words.textContent = what; if (what) fading = setTimeout(say, SAID_FOR, ''); };
  const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };
  const carrying = key => document.querySelector(`.st-key-acts [class*="st-key-${BUTTONS[key]}-"] button:not(:disabled), .st-key-more [class*="st-key-${BUTTONS[key]}-"] button:not(:disabled)`);
  const move = node => node?.closest?.('[class*="st-key-move-"]')?.className.match(/st-key-move-([A-Z])/)?.[1].toLowerCase();
  const inView = () => document.querySelector('.st-key-acts [class*="st-key-step-J-"]')?.className.match(/st-key-step-J-(\S+)/)?.[1];
  const besideDialog = () => document.querySelector('[role="dialog"]') && (seen.pressed = NEVER, true);
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
    if (!button && !deed || typing(event)) return;
    stop(event);
    if (isBeside || event.repeat && !'jk'.includes(key)) return;
    if (CALLED[key] && !taken(key)) return;
    if ('jk'.includes(key)) { seen.pressed = performance.now(); seen.last = key; say(''); }
    deed ? deed() : button.click();
  }, true);
  addEventListener('click', event => {
    besideDialog();
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
