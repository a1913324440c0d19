// The left side: ladder, the line to say, and what the candidate just did. Built once; only words and marks change.
const MAIN = [['empathy', '1'], ['clarifying', '2'], ['verified', '3'], ['offer', '4'], ['cut_off', '5'], ['argued', '6'], ['overpromised', '7'], ['jargon', '8']];
const MORE = [['let_vent', 'V'], ['policy', 'P'], ['next_step', 'N'], ['recap', 'S'], ['handed_over', 'H'], ['sharp', 'T'], ['asked_again', 'A'], ['left_waiting', 'W'], ['broke_rule', 'B']];
const RISE = [12, 20, 28, 36, 44]; // pixels of each rung
const HIGHEST_CARD = 330; // pixels; what is longer than that may push the taps down

function timeWords(seconds) { const whole = Math.max(0, Math.floor(seconds)); return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`; }
function key(letter) { return el('kbd', {'aria-hidden': 'true'}, letter); }

function buildLive(data, hall) {
  const refresh = [], keys = {};
  const earned = () => hall.counts.empathy && hall.counts.clarifying, over = () => !!hall.counts.end || hall.state === 'cancelled' || (hall.state === 'done' && goesAlong(hall)), on = () => !!hall.counts.begin || ['running', 'done'].includes(hall.state) || hall.clock.running || hall.clock.elapsed > 0;
  const rungs = data.steps.map((step, index) => {
    const time = el('span', {class: 'soft tiny'}), block = el('i', {style: {height: RISE[index] + 'px'}}), node = el('li', {}, block, el('b', {class: 'tiny'}, `${index + 1} ${step.name}`), time);
    refresh.push(() => {
      const at = stepOf(hall), said = hall.steps.findLast(tap => tap[3] === index + 1);
      node.className = !on() ? 'later' : index + 1 < at || (index + 1 === at && over()) ? 'said' : index + 1 === at ? 'now' : 'later';
      if (node.className === 'now') node.setAttribute('aria-current', 'step'); else node.removeAttribute('aria-current');
      time.textContent = node.className === 'now' ? 'speaking now' : said ? timeWords(said[4]) : index === at && on() && !over() ? 'next' : '\u00a0';
    });
    return node;
  });
  const how = el('p', {class: 'how soft'}), line = el('p', {class: 'line', 'aria-live': 'polite'}), milder = el('p', {class: 'extra once'}), need = el('p', {class: 'extra'});
  const card = el('section', {class: 'linecard', 'aria-label': 'The next line to say'}, how, line, milder, need);
  const drawCard = () => {
    const ended = over(), step = data.steps[stepOf(hall) - 1], mild = isLed(hall) ? hall.lead.mild : hall.steps.length && standingMilder(hall);
    if (ended) put(hall.state === 'cancelled' ? 'This interview was cancelled.' : `The role play has ended, after ${timeWords(secondsOf(hall))}.`, data.rates ? 'Now rate alone what was said and done.' : 'Thank you. The rest is for those who rate.');
    else put(toldHow(step), quoted(mild ? step.milder : step.line));
    milder.hidden = ended || !step.milder;
    need.hidden = ended;
    milder.replaceChildren(...(mild ? [el('span', {class: 'chip met'}, icon('check'), 'Milder line'), el('span', {}, 'said now')] : earned() ? [el('span', {class: 'chip met'}, icon('check'), 'Milder line earned'), el('span', {}, quoted(step.milder))]
      : [el('span', {class: 'chip quiet'}, icon('clock'), 'Milder line'), el('span', {class: 'soft'}, 'once they named the feeling and asked a useful question')]));
    need.replaceChildren(el('span', {class: 'chip quiet'}, icon(hall.counts.clarifying ? 'check' : 'hidden'), hall.counts.revealed ? 'Told' : 'Only if asked'), el('span', {class: 'grow'}, data.reveal), told);
  };
  const put = (first, words) => { how.textContent = first; line.textContent = words; line.classList.toggle('mid', words.length > 80); line.classList.toggle('long', words.length > 110 || words.includes('\n')); };
  const toldHow = step => (on() ? (data.plays ? `${data.writes ? 'Send' : 'Say'} next. ` : `The customer ${data.writes ? 'writes' : 'says'}. `) : data.plays ? 'You begin with this line. ' : 'The customer begins with this line. ') + step.how;
  refresh.push(drawCard);
  let wide = 0;
  const reserve = () => { // as high as it will ever be, so that no tap moves under a finger
    if (!node.clientWidth || node.clientWidth === wide) return;
    wide = node.clientWidth;
    card.style.minHeight = '';
    let most = 0;
    milder.hidden = need.hidden = false;
    for (const step of data.steps) for (const words of [step.line, step.milder]) {
      if (!words) continue;
      put(toldHow(step), quoted(words));
      milder.replaceChildren(el('span', {class: 'chip met'}, icon('check'), 'Milder line earned'), el('span', {}, words === step.milder ? 'said now' : quoted(step.milder || ' ')));
      most = Math.max(most, card.offsetHeight);
    }
    card.style.minHeight = Math.min(most, HIGHEST_CARD) + 'px';
    drawCard();
  };
  const previous = el('button', {type: 'button', class: 'action', onclick: back}, '← Previous', key('←'));
  const mild = el('button', {type: 'button', class: 'action', onclick: sayMilder}, 'Say the milder line', key('M'));
  const told = el('button', {type: 'button', class: 'action told-it', onclick: tell}, 'Told', key('K'));
  const next = el('button', {type: 'button', class: 'action filled', onclick: forward}), nextWords = el('span');
  const along = el('span', {class: 'along soft small'}, 'The lines go along with whoever plays the customer.');
  next.append(nextWords, key('→'));
  keys.arrowright = forward; keys.arrowleft = back; keys.m = sayMilder; keys.k = tell; keys.z = undo;
  refresh.push(() => {
    const at = stepOf(hall);
    const led = isLed(hall) && !over();
    previous.hidden = mild.hidden = led; along.hidden = !led; next.classList.toggle('filled', !led);
    previous.disabled = !on() || over() || at === 1;
    mild.disabled = !on() || over() || !earned() || !data.steps[at - 1].milder || standingMilder(hall);
    told.disabled = !on() || over() || !!hall.counts.revealed;
    told.hidden = led;
    next.disabled = over();
    nextWords.textContent = over() ? 'The role play has ended' : !on() ? 'Begin' : led ? 'Move it myself' : !hall.steps.length ? 'First line said' : at === data.steps.length ? 'End the role play' : 'Answered, next line';
  });
  const pad = rows => el('div', {class: 'pad'}, ...rows.map(([kind, letter]) => tapButton(kind, letter)));
  const minor = el('div', {class: 'minor'}, ...MORE.map(([kind, letter]) => tapButton(kind, letter)));
  const head = header(), bar = el('div', {class: 'foot small'}, el('b', {class: 'push'}, 'What they just did'));
  const node = el('div', {class: 'live'}, el('ol', {class: 'ladder', 'aria-label': 'Heat ladder'}, ...rungs), card, el('div', {class: 'linebar'}, previous, mild, along, next),
    bar, pad(MAIN), minor);
  new ResizeObserver(reserve).observe(node);
  return {head, node, bar, keys, refresh: () => refresh.forEach(each => each()), undo, clock: head.clock};

  function quoted(words) { return words.includes('\n') ? words : `“${words}”`; }
  function tapButton(kind, letter) {
    const turn = data.turns[kind], count = el('span', {class: 'count'}), node = el('button', {type: 'button', class: 'tap ' + (turn.helpful ? 'helps' : 'slips'), 'data-kind': kind, onclick: () => push()},
      icon(turn.helpful ? 'plus' : 'minus'), el('span', {class: 'words'}, turn.label, count), key(letter));
    const push = () => { if (!on() || hall.stopped) return; tapped(hall, kind); node.classList.remove('hit'); requestAnimationFrame(() => node.classList.add('hit')); };
    keys[letter.toLowerCase()] = push;
    refresh.push(() => { const times = hall.counts[kind] || 0; count.textContent = times ? ` ×${times}` : ''; node.disabled = !on() || !!hall.stopped; });
    return node;
  }
  function header() {
    const shown = el('span', {class: 'time', role: 'timer'}), fill = el('i'), of = el('span', {class: 'soft'}, ` of ${timeWords(data.seconds)}`);
    const pause = el('button', {type: 'button', class: 'action', onclick: halt}), end = el('button', {type: 'button', class: 'action', onclick: finish}, 'End role play');
    refresh.push(() => {
      pause.textContent = over() ? 'Go on playing' : hall.clock.running ? 'Pause' : 'Go on';
      pause.hidden = !on() || (over() && !hall.counts.end); end.hidden = over();
      end.disabled = !on();
    });
    const clock = () => { const now = secondsOf(hall); shown.textContent = timeWords(now); fill.style.width = Math.min(100, 100 * now / data.seconds) + '%'; fill.className = now > data.seconds ? 'late' : ''; };
    const node = el('header', {class: 'top'}, el('div', {class: 'title'}, el('h1', {}, `${data.title}, ${data.mode}`), el('p', {class: 'soft small'}, data.facts)),
      el('div', {class: 'timer'}, el('span', {}, shown, of), el('div', {class: 'track'}, fill)), el('div', {class: 'ends'}, pause, end));
    return {node, clock};
  }
  function standingMilder(hall) {
    const line = hall.steps.at(-1), taps = hall.order;
    for (let at = taps.length - 1; at >= 0 && taps[at] !== line; at -= 1) if (taps[at][2] === 'milder' && !hall.gone.has(taps[at][0])) return true;
    return false;
  }
  function forward() {
    if (over() || hall.stopped) return;
    const at = stepOf(hall);
    if (!on()) { setClock(hall, 0, true); tapped(hall, 'begin', 1); tapped(hall, 'line', 1); }
    else if (isLed(hall)) tapped(hall, 'line', Math.min(at + 1, data.steps.length));
    else if (!hall.steps.length) tapped(hall, 'line', 1);
    else if (at === data.steps.length) finish();
    else tapped(hall, 'line', at + 1);
  }
  function back() { const line = hall.steps.at(-1); if (on() && !over() && line && line[3] > 1) tapped(hall, 'undo', line[3], line[0]); }
  function sayMilder() { if (!mild.disabled) tapped(hall, 'milder'); }
  function tell() { if (!told.disabled) tapped(hall, 'revealed'); }
  function halt() {
    if (over()) { const last = hall.order.findLast(tap => tap[2] === 'end' && !hall.gone.has(tap[0])); if (last) tapped(hall, 'undo', last[3], last[0]); setClock(hall, secondsOf(hall), true); hall.tell(); return; }
    const running = hall.clock.running;
    setClock(hall, secondsOf(hall), !running);
    tapped(hall, running ? 'pause' : 'resume');
  }
  function finish() { if (on() && !over()) { setClock(hall, secondsOf(hall), false); tapped(hall, 'end'); } }
  function undo() {
    const last = lastTap(hall);
    if (!last || hall.stopped) return;
    if (last[2] === 'end' || last[2] === 'pause') setClock(hall, secondsOf(hall), true);
    tapped(hall, 'undo', last[3], last[0]);
  }
}
