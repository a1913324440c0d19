// data: {interview, person, target, ...the kit as planned, the dimensions, whether one plays or rates}. Nothing goes back: everything is sent by itself.
PATHS.plus = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12h8M12 8v8';
PATHS.minus = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12h8';
const LISTENING = (globalThis.screeningInterviewKeys ??= {now: null});
if (!LISTENING.set) {
  LISTENING.set = true;
  addEventListener('keydown', event => LISTENING.now?.(event), true);
  setInterval(() => LISTENING.tick?.(), 250);
  new MutationObserver(() => LISTENING.clear?.()).observe(document.body, {childList: true});
}

export default function (component) {
  const {parentElement: root, data} = component;
  const host = root.querySelector('.interview');
  const stamp = data.interview + data.person + data.stamp;
  if (host.dataset.shown === stamp) return;
  host.dataset.shown = stamp;
  const hall = hallOf(data);
  const live = buildLive(data, hall), rating = buildRating(data, hall), state = el('span', {class: 'state soft small', role: 'status'}), again = el('button', {type: 'button', class: 'link small', onclick: () => send(hall)}, 'Try again');
  const undo = el('button', {type: 'button', class: 'action undo', onclick: live.undo}, 'Undo last tap', key('Z')), said = el('div', {class: 'told', role: 'alert'});
  const fold = (title, items) => items.length ? el('details', {class: 'asks small'}, el('summary', {}, el('b', {}, title)), el('ul', {}, ...items.map(each => el('li', {}, each)))) : null;
  const folds = [data.plays && data.rates && fold('You know, told when asked', data.knows.map(each => each.join(': '))), data.rates && fold('What good looks like', data.good), fold('Ask or test next', data.ask)];
  const read = data.told && buildRead(data);
  (read || live).bar.append(state, again, ...(read ? [] : [undo]));
  rating.node.append(...folds.filter(Boolean));
  host.replaceChildren((read || live).head.node, said, el('div', {class: 'sides'}, (read || live).node, rating.node));
  hall.tell = full => { live.refresh(); rating.refresh(full === true); tick(); };
  LISTENING.now = pressed;
  LISTENING.tick = tick;
  LISTENING.clear = clear;
  hall.tell(true);

  function tick() {
    if (!host.isConnected) return;
    live.clock();
    const taps = hall.waiting.size, shut = hall.closed || hall.locked, words = [...hall.unsent.values()].filter(word => word.field === 'notes' || !shut).length, left = [taps && `${taps} ${taps === 1 ? 'tap' : 'taps'}`, words && 'what you wrote'].filter(Boolean).join(' and ');
    again.hidden = !hall.trouble || !!hall.stopped;
    state.textContent = hall.trouble && left ? `${hall.trouble} ${left[0].toUpperCase() + left.slice(1)} ${taps + words === 1 ? 'is' : 'are'} kept here.` : hall.trouble ? hall.trouble : left ? 'Saving' : hall.savedAt === null ? (hall.loaded ? 'Everything is saved' : '') : `Saved ${ago((performance.now() - hall.savedAt) / 1000)}`;
    state.classList.toggle('miss', !!hall.trouble);
    undo.disabled = !lastTap(hall) || !!hall.stopped;
    const words_ = hall.stopped || (hall.state === 'cancelled' ? 'This interview was cancelled. What you tapped, noted and rated so far is kept.' : hall.closed && !hall.locked ? hall.closed : hall.full ? 'This browser keeps no more. Leave this page open until everything is saved.' : '');
    if (said.textContent !== words_) said.textContent = words_;
  }
  function clear() { // what stands over the page when the server is away would stop the taps; our own line says it
    if (!host.isConnected) return;
    for (const over of document.querySelectorAll('body > [data-testid="stDialog"]')) if (!over.querySelector('[data-testid="stVerticalBlock"]')) over.querySelector('[role="dialog"] > button')?.click();
  }
  function pressed(event) {
    if (!host.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event) || document.querySelector('[role="dialog"] [data-testid="stVerticalBlock"]')) return;
    const name = letter(event), does = rating.moves(event) || (!read && live.keys[name]) || rating.keys[name];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }
}
function ago(seconds) { return seconds < 3 ? 'just now' : seconds < 90 ? `${Math.round(seconds)} seconds ago` : `${Math.round(seconds / 60)} minutes ago`; }
