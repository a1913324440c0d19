// The bar below a ranked list while somebody is ticked: tag, move, decide; and, for a while after, the way back.
const DECISIONS = [['held', 'Hold', 'H'], ['passed_over', 'Pass over...', 'P'], ['advanced', 'Advance', 'A']];

function bulkBar(data, state, counts, act) {
  const {count, below, away, drawn} = counts, link = (word, then) => el('button', {type: 'button', class: 'link small', onclick: then}, word);
  const key = (letter, word, then, extra = '') => el('button', {type: 'button', class: 'action' + extra, 'data-key': letter, onclick: then}, word, el('kbd', {}, letter));
  const back = el('button', {type: 'button', class: 'action plain', onclick: () => act.menu(null)}, 'Back', el('kbd', {}, 'Esc'));
  const people = count === 1 ? '1 person' : `${many(count)} people`;
  if (state.menu?.kind === 'move') return bar('Move to', el('b', {}, `Move ${people} to`), ...data.stages.map(([stage, word, why], place) => key(String(place + 1), why ? word + '...' : word, () => act.stage(place))), back);
  if (state.menu?.kind === 'why') return bar('Why', el('b', {}, `Move ${people} to ${state.menu.word}`), field('Why, in words about the job', 'Move', words => act.move(state.menu.to, words)), back);
  if (state.menu?.kind === 'tag') return bar('Tag', el('b', {}, `Tag ${people}`), field('Tag', 'Put it on', act.tag), ...data.choices.tag.slice(0, 6).map(([tag]) => el('button', {type: 'button', class: 'action', onclick: () => act.tag(tag)}, tag)), back);
  return bar('Selected', el('b', {}, `${many(count)} selected`), below > 0 && el('span', {class: 'small soft'}, `${many(below)} on other pages`),
    away && link('Untick those not shown', act.untick), drawn && counts.all > count && link(`Tick all ${many(counts.all)}`, act.every), el('span', {class: 'push'}),
    key('T', 'Tag...', () => act.menu({kind: 'tag'})), key('M', 'Move to...', () => act.menu({kind: 'move'})), data.mayAsk && key('Q', 'Ask...', act.ask), data.mayTest && key('L', 'Test links...', act.test),
    ...DECISIONS.map(([disposition, word, letter]) => key(letter, word, () => act.decide(disposition), disposition === 'advanced' ? ' strong' : '')),
    el('button', {type: 'button', class: 'action plain', onclick: act.clear}, 'Clear', el('kbd', {}, 'Esc')));

  function bar(name, ...children) { return el('div', {class: 'bulk', role: 'group', 'aria-label': name}, ...children); }
  function field(name, word, then) {
    const said = () => { if (input.value.trim()) then(input.value.trim()); };
    const input = el('input', {class: 'words', 'aria-label': name, placeholder: name, maxlength: 300, list: null, onkeydown: event => {
      event.stopPropagation();
      if (event.key === 'Enter') { event.preventDefault(); said(); }
      if (event.key === 'Escape') { event.preventDefault(); act.menu(null); }
    }});
    return el('span', {class: 'pair'}, input, el('button', {type: 'button', class: 'action strong', onclick: said}, word));
  }
}
function undoBar(words, undo) {
  return el('div', {class: 'bulk undo', role: 'status'}, el('b', {}, words), el('span', {class: 'push'}), el('button', {type: 'button', class: 'action', 'data-key': 'Z', onclick: undo}, 'Undo', el('kbd', {}, 'Z')));
}
