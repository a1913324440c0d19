// data: {id, pages, marks, segments, musts, nices, asks, timeline, heads}. Both panes speak to each other here; nothing goes back.
// The keys that decide stand in the header and are not ours, but this is where it is known when somebody came into view:
// a key counts once, and only for a person who could be seen when it was pressed.
const LOOK = 350, ANSWERED_WITHIN = 1500; // milliseconds a new person stands there, and a key is quiet, before one decides; until a press may be made again
const NEVER = -1e9;
const GUARD = (globalThis.screeningGuard ??= guard());
function guard() {
  const seen = {host: null, person: null, stamp: null, since: 0, pressed: NEVER, last: {}};
  const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };
  const tooSoon = now => now - seen.since < LOOK || now - seen.pressed < ANSWERED_WITHIN;
  const ofMove = event => event.target.closest?.('[class*="st-key-move-"] button');
  addEventListener('keydown', event => {
    if (!seen.host?.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase(), now = performance.now();
    if (event.repeat && (key === 'enter' || key === ' ') && ofMove(event)) { stop(event); return; }
    if (!'ahpzjk'.includes(key) || key.length !== 1 || typing(event)) return;
    if (document.querySelector('[role="dialog"]')) { event.stopImmediatePropagation(); return; }
    if (!document.querySelector(`[class*="st-key-${'jk'.includes(key) ? 'step' : 'move'}-${key.toUpperCase()}-"] button:not(:disabled)`)) return;
    if ('jk'.includes(key)) { seen.pressed = now; return; }
    const hurried = event.repeat || now - (seen.last[key] ?? -LOOK) < LOOK || tooSoon(now);
    seen.last[key] = now;
    hurried ? stop(event) : seen.pressed = now;
  }, true);
  addEventListener('click', event => {
    if (!event.isTrusted || !seen.host?.isConnected || !ofMove(event)) return;
    const now = performance.now();
    tooSoon(now) ? stop(event) : seen.pressed = now;
  }, true);
  seen.draw = (host, person, stamp) => {
    if (seen.person !== person || seen.host !== host) seen.since = performance.now();
    if (seen.stamp !== stamp) seen.pressed = NEVER;
    Object.assign(seen, {host, person, stamp});
  };
  return seen;
}
const MEMORY = (globalThis.screeningPanes ??= {view: 'page'});

const TAG_HEIGHT = 3.4; // percent of a page; closer tags are moved down, and into the other margin when that would be far

export default function (component) {
  const {parentElement: root, data} = component;
  const host = root.querySelector('.candidate');
  GUARD.draw(host, data.id, data.stamp);
  if (host.dataset.shown === data.stamp) return;
  host.dataset.shown = data.stamp;
  const hasPicture = data.pages.some(page => page.src), placed = data.marks.some(mark => mark.boxes.length);
  let view = hasPicture && (placed || !data.marks.length) ? MEMORY.view : 'text', focused = null;
  const outcomeOf = Object.fromEntries([...data.musts, ...data.nices].map(row => [row.id, row.outcome]));
  const left = el('section', {class: 'left', 'aria-label': 'The resume'}), right = el('section', {class: 'right', 'aria-label': 'What was asked for'});
  host.replaceChildren(left, right);
  drawLeft();
  drawRight();
  const firstOpen = [...data.musts, ...data.nices].find(row => row.outcome !== 'met' && row.marks.length) ?? data.musts.find(row => row.marks.length);
  if (firstOpen) focus(firstOpen.id, false);

  function drawLeft() {
    const toggle = el('div', {class: 'toggle', role: 'group', 'aria-label': 'Show the resume as'}, ...[['page', 'Page'], ['text', 'Text']].map(([key, word]) =>
      el('button', {type: 'button', 'data-view': key, 'aria-pressed': view === key ? 'true' : 'false', disabled: key === 'page' && !hasPicture, onclick: () => { MEMORY.view = view = key; drawLeft(); if (focused) focus(focused, true); }}, word)));
    const where = el('span', {class: 'soft small'}, whereText(1));
    const pane = view === 'page' ? pages() : text();
    pane.addEventListener('scroll', () => { where.textContent = whereText(pageInView(pane)); }, {passive: true});
    left.replaceChildren(el('div', {class: 'strip'}, toggle, where, el('span', {class: 'push'}), view === 'page' && el('button', {type: 'button', class: 'round', 'aria-label': 'Larger', title: 'Larger', onclick: () => pane.classList.toggle('large')}, icon('larger'))), ...flags(), pane);
  }
  function flags() {
    if (!data.flags.length) return [];
    return [el('ul', {class: 'flags', 'aria-label': 'To know about this file'}, ...data.flags.map(flag => el('li', {class: 'small soft', title: flag.detail},
      el('span', {class: 'flag'}, icon(flag.icon), flag.word), flag.detail, flag.page && ` (page ${flag.page})`)))];
  }
  function whereText(page) {
    const pages = data.pages.length > 1 ? `Page ${page} of ${data.pages.length}` : 'Page 1 of 1', count = data.marks.length;
    return `${view === 'page' && data.pages.length ? pages : 'The words as they were read'} · ${count === 0 ? 'nothing marked' : count === 1 ? '1 place marked' : count + ' places marked'}`;
  }
  function pageInView(pane) {
    const sheets = [...pane.querySelectorAll('.sheet')], middle = pane.scrollTop + pane.clientHeight / 2;
    return Math.max(1, sheets.filter(sheet => sheet.offsetTop <= middle).length);
  }

  function pages() {
    return el('div', {class: 'pane pages', tabindex: -1}, ...data.pages.map((page, index) => {
      const number = index + 1, taken = [];
      const sheet = el('div', {class: 'sheet', style: {aspectRatio: `${page.width} / ${page.height}`}});
      if (page.src) sheet.append(el('img', {src: page.src, alt: `Page ${number} of the resume; its words are under Text`, loading: number > 1 ? 'lazy' : 'eager', onerror: event => { event.target.remove(); sheet.append(el('p', {class: 'soft gone'}, 'There is no picture of this page. Its words are under Text.')); }}), el('div', {class: 'shade'}));
      for (const mark of data.marks) {
        const boxes = mark.boxes.filter(box => box.page === number);
        for (const box of boxes) sheet.append(el('mark', {class: toneOf(mark), 'data-number': mark.number, style: {left: box.left + '%', top: box.top + '%', width: box.width + '%', height: box.height + '%'}, onclick: () => focus(mark.ids[0], true, 'mark')}));
        if (boxes.length) sheet.append(tagFor(mark, boxes[0], taken));
      }
      return sheet;
    }));
  }
  function tagFor(mark, box, taken) {
    const wanted = box.top + box.height / 2, [own, other] = box.left > 55 ? ['right', 'left'] : ['left', 'right'];
    const free = side => { let top = wanted, hit; while ((hit = taken.find(each => each.side === side && Math.abs(each.top - top) < TAG_HEIGHT - 0.01))) top = hit.top + TAG_HEIGHT; return top; };
    const side = free(own) - wanted > 2 * TAG_HEIGHT && free(other) < free(own) ? other : own, top = free(side);
    taken.push({side, top});
    return el('button', {type: 'button', class: 'tag onpage ' + toneOf(mark), 'data-number': mark.number, 'aria-label': labelOf(mark), style: {top: top + '%', [side]: '4px'}, onclick: () => focus(mark.ids[0], true, 'mark')}, String(mark.number));
  }
  function text() {
    const pane = el('div', {class: 'pane text', tabindex: 0});
    const begun = new Set();
    for (const [words, numbers] of data.segments) {
      const marks = numbers.map(number => data.marks.find(each => each.number === number)), mark = marks.at(-1);
      if (!mark) { pane.append(words); continue; }
      const fresh = numbers.filter(number => !begun.has(number));
      fresh.forEach(number => begun.add(number));
      pane.append(el('mark', {class: toneOf(mark), 'data-number': numbers.join(' '), title: marks.map(labelOf).join('\n'), onclick: () => focus(mark.ids[0], true, 'mark')}, fresh.length > 0 && el('sup', {}, fresh.join(' ')), words));
    }
    return pane;
  }
  function toneOf(mark) { return OUTCOMES[mark.outcome].tone; }
  function labelOf(mark) { return `${mark.number}: ${mark.ids.map(id => data.heads[id] || id).join(', ')}`; }

  function drawRight() {
    const parts = [];
    if (data.asks.length) parts.push(el('div', {class: 'asks'}, el('p', {}, el('b', {}, 'Ask or test next'), el('span', {class: 'open small'}, data.asksWord)),
      ...data.asks.map(ask => el('button', {type: 'button', class: 'ask', onclick: () => focus(ask.id, true)}, el('span', {}, el('b', {}, ask.label + ': '), ask.ask + ' '), el('span', {class: 'open small'}, ask.worth))),
      ...data.flips.map(flip => el('button', {type: 'button', class: 'ask flip', onclick: () => focus(flip.id, true)}, el('span', {}, '→ ' + flip.said)))));
    parts.push(...group('Must-haves', data.musts, data.mustsWord, 'tall'), ...group('Nice to have', data.nices, data.nicesWord, 'flat'));
    parts.push(el('ol', {class: 'timeline', 'aria-label': 'What happened so far'}, ...data.timeline.map(entry => el('li', {class: entry.who ? 'byhand' : entry.now ? 'now' : ''}, el('b', {}, entry.day), el('span', {class: 'soft small'}, entry.what)))));
    right.replaceChildren(...parts);
  }
  function group(title, rows, words, shape) {
    if (!rows.length) return [];
    return [el('p', {class: 'title'}, el('b', {}, title), el('span', {class: 'soft small'}, ' ' + words)), el('div', {class: 'box ' + shape}, ...rows.map(row => criterion(row, shape)))];
  }
  function criterion(row, shape) {
    const head = el('span', {class: 'said'}, el('b', {}, row.label), row.sentence ? el('span', {}, ' · ' + row.sentence) : null);
    const tags = row.marks.slice(0, 4).map(number => el('span', {class: 'tag ' + OUTCOMES[row.outcome].tone}, String(number)));
    const quote = row.quote ? el('span', {class: 'serif words'}, el('span', {class: 'short'}, '“' + row.quote), el('span', {class: 'rest'}, '” ', el('span', {class: 'soft'}, row.place))) : row.sought ? el('span', {class: 'soft small'}, row.sought) : null;
    return el('div', {class: 'criterion', role: 'button', tabindex: 0, 'data-id': row.id, 'aria-label': `${row.label}, ${OUTCOMES[row.outcome].word}`, title: row.why || null, onclick: () => focus(row.id, true),
      onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); focus(row.id, true); } }},
    el('span', {class: 'verdict'}, chip(OUTCOMES[row.outcome])), el('span', {class: 'said-and-quote'}, head, quote && el('span', {class: 'quote'}, ...tags, quote)),
    el('span', {class: 'worth soft small'}, ...(row.possible ? [el('b', {}, figure(row.points)), ` of ${figure(row.possible)}`] : ['no points'])));
  }

  function focus(id, scroll, from) {
    focused = id;
    for (const node of right.querySelectorAll('.criterion')) {
      const on = node.dataset.id === id;
      node.classList.toggle('focused', on);
      if (on && from === 'mark') { node.scrollIntoView({block: 'nearest'}); node.focus({preventScroll: true}); }
    }
    const numbers = new Set(data.marks.filter(mark => mark.ids.includes(id)).map(mark => String(mark.number)));
    let first = null;
    for (const node of left.querySelectorAll('[data-number]')) {
      const on = node.dataset.number.split(' ').some(number => numbers.has(number));
      node.classList.toggle('focused', on);
      if (on && node.tagName === 'MARK') first ??= node;
    }
    if (first && scroll && from !== 'mark') show(first);
  }
  function show(node) {
    const pane = left.querySelector('.pane'), place = node.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (place.top < frame.top + 20 || place.bottom > Math.min(frame.bottom, innerHeight) - 20) pane.scrollTo({top: pane.scrollTop + place.top - frame.top - frame.height / 3, behavior: 'instant'});
  }
}
