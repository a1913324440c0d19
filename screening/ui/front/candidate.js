// data: {id, pages, marks, segments, musts, nices, asks, timeline, heads, facts, said}. Both panes speak to each other here; what a person wants to say goes back as `ask`.
const MEMORY = (globalThis.screeningPanes ??= {view: 'page'});

const TAG_HEIGHT = 3.4; // percent of a page; closer tags are moved down, and into the other margin when that would be far

export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const host = root.querySelector('.candidate');
  GUARD.draw(host, data.id, data.stamp);
  if (host.dataset.shown === data.stamp) return;
  host.dataset.shown = data.stamp;
  const hasPicture = data.pages.some(page => page.src), placed = data.marks.some(mark => mark.boxes.length);
  let view = hasPicture && (placed || !data.marks.length) ? MEMORY.view : 'text', focused = null;
  const chosen = () => [...data.musts, ...data.nices].find(row => row.id === focused) ?? data.musts[0] ?? data.nices[0];
  GUARD.deeds = {...(data.mayTest && {t: () => ask('tests', '')}), ...(data.mayPlan && {i: () => ask('plan', '')}),
    ...(data.mayCorrect && chosen() && {e: () => ask('correct', chosen().id), o: () => ask('override', chosen().id)})};
  const left = el('section', {class: 'left', 'aria-label': 'The resume'}), right = el('section', {class: 'right', 'aria-label': 'What was asked for'});
  host.replaceChildren(left, right);
  drawLeft();
  drawRight();
  const firstOpen = data.musts.find(row => row.outcome !== 'met') ?? data.nices.find(row => row.outcome !== 'met' && row.marks.length) ?? data.musts.find(row => row.marks.length);
  if (firstOpen) focus(firstOpen.id, false);

  function drawLeft() {
    const toggle = el('div', {class: 'toggle', role: 'group', 'aria-label': 'Show the resume as'}, ...[['page', 'Page'], ['text', 'Text'], ['facts', 'Facts']].map(([key, word]) =>
      el('button', {type: 'button', 'data-view': key, 'aria-pressed': view === key ? 'true' : 'false', disabled: key === 'page' && !hasPicture, onclick: () => { MEMORY.view = view = key; drawLeft(); if (focused) focus(focused, key !== 'facts'); }}, word)));
    const where = el('span', {class: 'soft small'}, whereText(1));
    const pane = view === 'page' ? pages() : view === 'text' ? text() : facts();
    pane.addEventListener('scroll', () => { where.textContent = whereText(pageInView(pane)); }, {passive: true});
    left.replaceChildren(el('div', {class: 'strip'}, toggle, where, el('span', {class: 'push'}), view === 'page' && el('button', {type: 'button', class: 'round', 'aria-label': 'Larger', title: 'Larger', onclick: () => pane.classList.toggle('large')}, icon('larger'))), ...flags(), pane);
  }
  function flags() {
    if (!data.flags.length) return [];
    return [el('ul', {class: 'flags', 'aria-label': 'To know about this file'}, ...data.flags.map(flag => el('li', {class: 'small soft'}, el('details', {},
      el('summary', {}, el('span', {class: 'flag'}, icon(flag.icon), flag.word), el('span', {class: 'brief'}, flag.detail)),
      el('p', {}, flag.about), el('pre', {class: 'found', tabindex: 0}, flag.full),
      el('p', {}, 'Shown to people, never scored. ', flag.page && view === 'page' && el('button', {type: 'button', class: 'link', onclick: () => toPage(flag.page)}, `Go to page ${flag.page}`), flag.page && view !== 'page' && ` It is on page ${flag.page}.`)))))];
  }
  function toPage(number) {
    const sheet = left.querySelectorAll('.sheet')[number - 1];
    if (sheet) left.querySelector('.pane').scrollTo({top: sheet.offsetTop, behavior: 'instant'});
  }
  function facts() {
    const pane = el('div', {class: 'pane facts', tabindex: 0});
    let kind = '';
    for (const fact of data.facts) {
      if (fact.kind !== kind) { kind = fact.kind; pane.append(el('p', {class: 'soft small kind'}, kind)); }
      pane.append(el('div', {class: fact.byhand ? 'fact byhand' : 'fact'}, el('span', {class: 'grow'}, el('span', {class: fact.byhand ? 'person' : ''}, fact.words),
        fact.quote && el('span', {class: 'serif soft'}, ' “' + fact.quote + '” ', fact.place), fact.byhand && el('span', {class: 'person small'}, ' · said by a person')),
        data.mayCorrect && fact.ref && el('button', {type: 'button', class: 'link small', 'aria-label': `Correct ${fact.kind}: ${fact.words}`, onclick: () => ask('fact', fact.ref)}, 'Correct...')));
    }
    if (!data.facts.length) pane.append(el('p', {class: 'soft'}, 'No fact was found in this resume.'));
    if (data.mayCorrect) pane.append(el('button', {type: 'button', class: 'action', onclick: () => ask('fact', '')}, 'Add a fact...'));
    return pane;
  }
  function ask(what, id) { setTriggerValue('ask', {what, id, about: data.id}); }
  function whereText(page) {
    const pages = data.pages.length > 1 ? `Page ${page} of ${data.pages.length}` : 'Page 1 of 1', count = data.marks.length;
    if (view === 'facts') return 'What was found, and what people said';
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
        for (const box of boxes) sheet.append(el('mark', {class: toneOf(mark), 'data-number': mark.number, style: {left: box.left + '%', top: box.top + '%', width: box.width + '%', height: box.height + '%'}, onclick: () => focus(next(mark.ids), true, 'mark')}));
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
    return el('button', {type: 'button', class: 'tag onpage ' + toneOf(mark), 'data-number': mark.number, 'aria-label': labelOf(mark), style: {top: top + '%', [side]: '4px'}, onclick: () => focus(next(mark.ids), true, 'mark')}, String(mark.number));
  }
  function text() {
    const pane = el('div', {class: 'pane text', tabindex: 0});
    const begun = new Set();
    for (const [words, numbers] of data.segments) {
      const marks = numbers.map(number => data.marks.find(each => each.number === number)), mark = marks.at(-1);
      if (!mark) { pane.append(words); continue; }
      const fresh = numbers.filter(number => !begun.has(number));
      fresh.forEach(number => begun.add(number));
      pane.append(el('mark', {class: toneOf(mark), 'data-number': numbers.join(' '), title: marks.map(labelOf).join('\n'), role: 'button', tabindex: fresh.length ? 0 : -1, 'aria-label': marks.map(labelOf).join('; ') + ': ' + words, onclick: () => focus(next(marks.flatMap(each => each.ids).reverse()), true, 'mark'), onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); focus(next(marks.flatMap(each => each.ids).reverse()), true, 'mark'); } }}, fresh.length > 0 && el('sup', {}, fresh.join(' ')), words));
    }
    return pane;
  }
  function next(ids) { return ids[(ids.indexOf(focused) + 1) % ids.length]; }  // a place that serves several criteria leads to each in turn
  function toneOf(mark) { return OUTCOMES[mark.outcome].tone; }
  function labelOf(mark) { return `${mark.number}: ${mark.ids.map(id => data.heads[id] || id).join(', ')}`; }

  function drawRight() {
    const parts = [];
    const next = (what, key, words) => el('button', {type: 'button', class: 'action', onclick: () => ask(what, '')}, words, el('kbd', {}, key));
    const tools = [data.mayTest && next('tests', 'T', 'Typing test...'), data.mayPlan && next('plan', 'I', 'Interview...')].filter(Boolean);
    if (data.asks.length || tools.length) parts.push(el('div', {class: data.asks.length ? 'asks' : 'asks settled'},
      el('div', {class: 'next'}, el('span', {class: 'grow'}, el('b', {}, data.asks.length ? 'Ask or test next' : 'Nothing is open'), el('span', {class: data.asks.length ? 'open small' : 'soft small'}, data.asksWord)), ...tools),
      ...data.asks.map(ask => el('button', {type: 'button', class: 'ask', onclick: () => focus(ask.id, true)}, el('span', {}, el('b', {}, ask.label + ': '), ask.ask + ' '), el('span', {class: 'open small'}, ask.worth))),
      ...data.flips.map(flip => el('button', {type: 'button', class: 'ask flip', onclick: () => focus(flip.id, true)}, el('span', {}, '→ ' + flip.said)))));
    parts.push(...group('Must-haves', data.musts, data.mustsWord, 'tall'), ...group('Nice to have', data.nices, data.nicesWord, 'flat'));
    parts.push(...byHand());
    parts.push(el('ol', {class: 'timeline', 'aria-label': 'What happened so far'}, ...data.timeline.map(entry => el('li', {class: entry.who ? 'byhand' : entry.now ? 'now' : ''}, el('b', {}, entry.day), el('span', {class: 'soft small'}, entry.what)))));
    parts.push(el('details', {class: 'happened'}, el('summary', {class: 'small'}, `Everything that happened (${data.happened.length})`),
      el('ol', {}, ...data.happened.map(entry => el('li', {class: entry.who ? 'small byhand' : 'small'}, el('span', {class: 'soft'}, `${entry.day} ${entry.time} `), entry.what)))));
    right.replaceChildren(...parts);
  }
  function byHand() {
    if (!data.said.length && !data.staleWords.length) return [];
    const undo = (what, id, label) => data.mayCorrect && el('button', {type: 'button', class: 'link small', 'aria-label': `Undo: ${label}`, onclick: () => ask(what, id)}, 'Undo');
    return [el('p', {class: 'title'}, el('b', {}, 'Said by people'), el('span', {class: 'soft small'}, ' in place of what was read')),
      el('div', {class: 'box hand'}, ...data.said.map(each => el('div', {class: 'word person'}, el('span', {class: 'grow'}, icon('hand'), el('b', {}, ` ${each.kind}: ${each.now}`), ` · was ${each.was}`,
        el('span', {class: 'small whose'}, `${each.who}, ${each.day}: ${each.source}`)), undo('undo_correction', each.id, `${each.kind}, ${each.now}`))),
      ...data.staleWords.map(each => el('div', {class: 'word person'}, el('span', {class: 'grow'}, el('b', {}, each.label), ' asks something else now, so this word counts no longer', el('span', {class: 'small whose'}, each.said)), undo('undo_override', each.id, each.label))))];
  }
  function group(title, rows, words, shape) {
    if (!rows.length) return [];
    return [el('p', {class: 'title'}, el('b', {}, title), el('span', {class: 'soft small'}, ' ' + words)), el('div', {class: 'box ' + shape}, ...rows.map(row => criterion(row, shape)))];
  }
  function criterion(row, shape) {
    const head = el('button', {type: 'button', class: 'said', 'aria-label': `${row.label}, ${OUTCOMES[row.outcome].word}`}, el('b', {}, row.label), row.sentence && !row.override ? el('span', {}, ' · ' + row.sentence) : null);
    const tags = row.marks.slice(0, 4).map(number => el('span', {class: 'tag ' + OUTCOMES[row.outcome].tone}, String(number)));
    const quote = row.quote ? el('span', {class: 'serif words'}, el('span', {class: 'short'}, '“' + row.quote), el('span', {class: 'rest'}, '” ', el('span', {class: 'soft'}, row.place))) : row.sought ? el('span', {class: 'soft small'}, row.sought) : null;
    const told = row.told && el('span', {class: 'person small'}, icon('hand'), ` A person said: ${row.told}`);
    const word = row.override && el('span', {class: 'person small word'}, el('span', {class: 'grow'}, icon('hand'), ` ${row.override.who}, ${row.override.day}: ${row.override.reason} · the program found ${row.override.was}`),
      data.mayCorrect && el('button', {type: 'button', class: 'link small', 'aria-label': `Undo: ${row.label} as ${row.override.who} sees it`, onclick: event => { event.stopPropagation(); ask('undo_override', row.override.id); }}, 'Undo'));
    const act = (what, key, words) => el('button', {type: 'button', class: 'link small', onclick: event => { event.stopPropagation(); ask(what, row.id); }}, words, key && ' ', key && el('kbd', {}, key));
    const acts = el('span', {class: 'acts'}, data.mayCorrect && act('correct', 'E', 'Correct...'), data.mayCorrect && act('override', 'O', 'Override...'), act('judged', '', 'How was this judged'));
    return el('div', {class: 'criterion', 'data-id': row.id, title: row.why || null, onclick: () => focus(row.id, true)},
    el('span', {class: 'verdict'}, chip(OUTCOMES[row.outcome])), el('span', {class: 'said-and-quote'}, head, word, told, quote && el('span', {class: 'quote'}, ...tags, quote), acts),
    el('span', {class: 'worth soft small'}, ...(row.possible ? [el('b', {}, figure(row.points)), ` of ${figure(row.possible)}`] : ['no points'])));
  }

  function focus(id, scroll, from) {
    focused = id;
    for (const node of right.querySelectorAll('.criterion')) {
      const on = node.dataset.id === id;
      node.classList.toggle('focused', on);
      if (on && from === 'mark') { node.scrollIntoView({block: 'nearest'}); node.querySelector('.said').focus({preventScroll: true}); }
    }
    const numbers = new Set(data.marks.filter(mark => mark.ids.includes(id)).map(mark => String(mark.number)));
    let first = null;
    for (const node of left.querySelectorAll('[data-number]')) {
      const on = node.dataset.number.split(' ').some(number => numbers.has(number));
      node.classList.toggle('focused', on);
      if (on && node.tagName === 'MARK') first ??= node;
    }
    if (scroll && view === 'facts' && numbers.size) { view = hasPicture && placed ? 'page' : 'text'; drawLeft(); focus(id, true, from); return; }
    if (!first && scroll && numbers.size && view !== 'text') { view = 'text'; drawLeft(); focus(id, true, from); return; }  // no place on the picture: its words are under Text
    if (first && scroll && from !== 'mark') show(first);
  }
  function show(node) {
    const pane = left.querySelector('.pane'), place = node.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (place.top < frame.top + 20 || place.bottom > Math.min(frame.bottom, innerHeight) - 20) pane.scrollTo({top: pane.scrollTop + place.top - frame.top - frame.height / 3, behavior: 'instant'});
  }
}
