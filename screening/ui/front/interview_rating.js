// The right side: one dimension at a time with its anchors, the question about the rule, private notes, and locking.
const NEEDS_NOTE = new Set(['1', '2', '5']);

function buildRating(data, hall) {
  const refresh = [];
  let at = 0;
  const last = data.dimensions.length; // after the dimensions comes the question about the rule
  const card = el('section', {class: 'ratecard', 'aria-label': 'Rating'}), dots = el('div', {class: 'dots', role: 'group', 'aria-label': 'Ratings'});
  const notes = el('textarea', {class: 'notes', 'aria-label': 'Private notes', maxlength: 20000, placeholder: 'What you hear, in their words', oninput: event => wrote(hall, 'notes', event.target.value), onkeydown: stamp, onfocus: event => { if (!event.target.value && secondsOf(hall)) { event.target.value = timeWords(secondsOf(hall)) + '  '; } }});
  const clash = el('div', {class: 'clashes', role: 'alert'}), lockArea = el('div', {class: 'locking'});
  if (data.rates) draw();
  refresh.push(full => {
    const field = hall.words.notes;
    if (field && notes.value !== field.value && (full || notes.getRootNode().activeElement !== notes)) notes.value = field.value;
    if (data.rates) { full ? draw() : mark(); }
    drawClashes();
  });
  const parts = [...(data.rates ? [el('div', {class: 'ratebox'}, dots, card), lockArea] : [facts()]), clash,
    el('div', {class: 'notehead small'}, el('b', {}, 'Notes'), el('span', {class: 'soft'}, ' only you see them, saved as you type')), notes];
  const keys = data.rates ? {'0': () => at < last && !hall.locked && score('no')} : {};
  return {node: el('div', {class: 'rating'}, ...parts), refresh: full => refresh.forEach(each => each(full)), keys, moves};

  function moves(event) { // the arrows within a group of choices, as everywhere
    const from = event.composedPath()[0], way = {arrowright: 1, arrowdown: 1, arrowleft: -1, arrowup: -1}[event.key.toLowerCase()];
    if (!way || from.getAttribute?.('role') !== 'radio') return null;
    const choices = [...from.parentElement.children], name = ['trap', 'advice'].find(each => from.dataset[each] !== undefined) || 'score', value = choices[(choices.indexOf(from) + way + choices.length) % choices.length].dataset[name];
    return () => { if (name === 'score') score(value); else choose(name === 'trap' ? 'trap' : 'recommendation', value); card.querySelector(`[data-${name}="${value}"]`)?.focus(); };
  }

  function valueOf(field) { return hall.words[field]?.value || ''; }
  function shut() { return hall.locked || hall.stopped || hall.closed; }
  function needsNote(each) { const value = valueOf(each.id + '.score'); return value !== 'no' && value !== '' && (each.always || NEEDS_NOTE.has(value)); }
  function isDone(index) {
    if (index === last) return valueOf('trap') !== '';
    const each = data.dimensions[index];
    return valueOf(each.id + '.score') !== '' && (!needsNote(each) || valueOf(each.id + '.note').trim().length >= data.shortest);
  }
  function score(value) { if (shut()) return; const field = data.dimensions[at].id + '.score'; if (value !== 'no' && valueOf(field) === value) return; wrote(hall, field, valueOf(field) === value ? '' : value); draw(); }
  function choose(field, value) { if (shut()) return; wrote(hall, field, value); draw(); }
  function go(index) { at = Math.min(Math.max(index, 0), last); draw(); card.querySelector('h2')?.focus({preventScroll: true}); }
  function draw() {
    card.replaceChildren(...(at === last ? trap() : dimension(data.dimensions[at])));
    mark();
  }
  function dimension(each) {
    const given = valueOf(each.id + '.score'), anchors = [['1', each.low], ['3', each.middle], ['5', each.high]];
    const lit = {'1': ['1'], '2': ['1', '3'], '3': ['3'], '4': ['3', '5'], '5': ['5']}[given] || [];
    const note = el('textarea', {class: 'note', maxlength: 4000, disabled: !!shut(), 'aria-label': `${each.title}: what was said or done`, placeholder: each.always ? 'What was said or done (always needed here)' : 'What was said or done (needed for 1, 2 and 5)',
      oninput: event => { wrote(hall, each.id + '.note', event.target.value); }});
    note.value = valueOf(each.id + '.note');
    return [el('div', {class: 'ratehead'}, el('h2', {tabindex: -1}, each.title), el('span', {class: 'soft small'}, `rating ${at + 1} of ${last + 1}`)),
      el('p', {class: 'soft small'}, each.question), each.writing && el('p', {class: 'soft small'}, each.writing),
      el('div', {class: 'scores', role: 'radiogroup', 'aria-label': each.title}, ...['1', '2', '3', '4', '5'].map(value => el('button', {type: 'button', role: 'radio', 'data-score': value, 'aria-checked': given === value ? 'true' : 'false', disabled: !!shut(), onclick: () => score(value)}, value))),
      el('div', {class: 'anchors'}, ...anchors.map(([value, words]) => el('div', {class: lit.includes(value) ? 'lit' : ''}, el('b', {}, value), el('p', {class: 'small'}, words)))),
      note, el('p', {class: 'hint tiny', role: 'status'}),
      el('div', {class: 'ratefoot'}, el('button', {type: 'button', class: 'action', 'data-score': 'no', 'aria-pressed': given === 'no' ? 'true' : 'false', disabled: !!shut(), onclick: () => score('no')}, 'Not observed', key('0')), el('span', {class: 'push'}), steps())].filter(Boolean);
  }
  function trap() {
    const given = valueOf('trap');
    return [el('div', {class: 'ratehead'}, el('h2', {tabindex: -1}, 'The rule'), el('span', {class: 'soft small'}, `${last + 1} of ${last + 1}`)),
      el('p', {class: 'trap'}, data.trap.question),
      el('div', {class: 'scores two', role: 'radiogroup', 'aria-label': 'The rule'}, ...[['yes', 'Yes'], ['no', 'No']].map(([value, word]) => el('button', {type: 'button', role: 'radio', 'data-trap': value, 'aria-checked': given === value ? 'true' : 'false', disabled: !!shut(), onclick: () => choose('trap', value)}, word))),
      el('p', {class: 'soft small'}, data.trap.why), data.trap.fails && el('p', {class: 'small miss'}, 'A yes makes policy and compliance a 1, whatever else went well.'),
      el('h3', {}, 'Would you go on with them?'), el('p', {class: 'soft small'}, 'As you like. It stands in the debrief and counts for nothing.'),
      el('div', {class: 'scores four', role: 'radiogroup', 'aria-label': 'Would you go on with them?'}, ...data.advice.map(([value, word]) => el('button', {type: 'button', role: 'radio', 'data-advice': value, 'aria-checked': valueOf('recommendation') === value ? 'true' : 'false', disabled: !!shut(), onclick: () => choose('recommendation', value)}, word))),
      el('div', {class: 'ratefoot'}, el('span', {class: 'push'}), steps())].filter(Boolean);
  }
  function steps() {
    return el('span', {class: 'steps'}, el('button', {type: 'button', class: 'action', 'aria-label': 'Previous rating', disabled: at === 0, onclick: () => go(at - 1)}, '←'),
      el('button', {type: 'button', class: 'action', disabled: at === last, onclick: () => go(at + 1)}, 'Next rating →'));
  }
  function mark() {
    dots.replaceChildren(...[...data.dimensions.map(each => each.title), 'The rule'].map((title, index) => el('button', {type: 'button', class: (isDone(index) ? 'done' : '') + (index === at ? ' here' : ''),
      'aria-label': `${title}, ${isDone(index) ? 'done' : 'open'}`, 'aria-current': index === at ? 'true' : null, title, onclick: () => go(index)}, String(index + 1))));
    const hint = card.querySelector('.hint');
    if (hint) {
      const each = data.dimensions[at], text = valueOf(each.id + '.note').toLowerCase(), odd = data.notRated.find(([words]) => words.some(word => new RegExp(`\\b${word.replace(/[^a-z0-9 '-]/g, '')}\\b`).test(text)));
      hint.textContent = odd ? odd[1] : needsNote(each) && !isDone(at) ? 'Write what was said or done: this rating needs it.' : '';
    }
    drawLock();
  }
  function drawLock() {
    const left = Array.from({length: last + 1}, (_, index) => index).filter(index => !isDone(index)), open = left.length, first = left.find(index => index > at) ?? left[0], parts = [];
    if (hall.locked) parts.push(el('p', {class: 'small met', role: 'status'}, icon('check'), ' Your ratings are locked. They count as they are. The debrief opens under Interviews once everybody asked has locked theirs.'), hall.sentence && el('p', {class: 'small', role: 'status'}, hall.sentence));
    else {
      for (const [dimension, sentence] of hall.problems) parts.push(el('p', {class: 'small problem', role: 'alert'}, sentence, dimension && el('button', {type: 'button', class: 'link small', onclick: () => go(data.dimensions.findIndex(each => each.id === dimension))}, 'Show')));
      parts.push(el('div', {class: 'lockrow'}, el('span', {class: 'soft small'}, open ? `${open} of ${last + 1} still open` : 'Nobody sees them before you lock them.', open ? el('button', {type: 'button', class: 'link small', onclick: () => go(first)}, 'Show') : ''), el('button', {type: 'button', class: 'action strong lock', disabled: !!shut() || open > 0, onclick: () => lock(hall)}, 'Lock ratings')));
    }
    lockArea.replaceChildren(...parts.filter(Boolean));
  }
  function drawClashes() {
    clash.replaceChildren(...Object.entries(hall.clashes).map(([field, each]) => el('div', {class: 'clash small'}, el('p', {}, el('b', {}, 'You are writing in two windows. '), `${nameOf(field)} was changed in the other one. Nothing is lost: choose which one stays.`),
      el('p', {}, 'Here: ', el('q', {}, each.mine || 'nothing')), el('p', {}, 'There: ', el('q', {}, each.theirs || 'nothing')),
      el('span', {class: 'steps'}, el('button', {type: 'button', class: 'action', onclick: () => resolve(hall, field, true)}, 'Keep this one'), el('button', {type: 'button', class: 'action', onclick: () => resolve(hall, field, false)}, 'Take the other')))));
  }
  function nameOf(field) {
    if (field === 'notes') return 'Your notes';
    if (field === 'trap') return 'The rule';
    if (field === 'recommendation') return 'Whether you would go on with them';
    const [id, what] = field.split('.'), title = data.dimensions.find(each => each.id === id)?.title || field;
    return what === 'note' ? `The note to ${title.toLowerCase()}` : title;
  }
  function facts() {
    const rows = data.knows.map(([label, value]) => el('p', {class: 'small'}, el('b', {}, label + ': '), value));
    return el('section', {class: 'ratecard'}, el('h2', {}, data.customer), el('p', {class: 'small'}, data.play), el('h3', {}, 'Told when asked'), ...rows, el('h3', {}, 'What earns the need'), el('ul', {class: 'small'}, ...data.earned.map(each => el('li', {}, each))));
  }
  function stamp(event) {
    if (event.key !== 'Enter' || event.isComposing || !secondsOf(hall)) return;
    event.preventDefault();
    const area = event.target, words = `\n${timeWords(secondsOf(hall))}  `;
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    wrote(hall, 'notes', area.value);
  }
}
