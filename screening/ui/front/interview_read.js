// The left side for somebody who rates a play they were not at: what was said and tapped by whoever played the customer, to read.
function buildRead(data) {
  const bar = el('div', {class: 'foot small'}, el('b', {class: 'push'}, 'What happened, in order'));
  const lines = data.told.map(([time, who, words]) => el('li', {class: who}, el('span', {class: 'when soft'}, time), el('b', {}, who === 'customer' ? 'Customer' : 'Candidate'), el('span', {class: 'words'}, who === 'customer' ? `“${words}”` : words)));
  const body = lines.length ? el('ol', {class: 'moments'}, ...lines) : el('p', {class: 'soft'}, 'Whoever played the customer tapped nothing. Ask them to tell you what was said, in order; what they think of it is theirs.');
  const head = {node: el('header', {class: 'top'}, el('div', {class: 'title'}, el('h1', {}, `${data.title}, ${data.mode}`), el('p', {class: 'soft small'}, data.facts))), clock: () => {}};
  const node = el('div', {class: 'live'}, el('section', {class: 'linecard'}, el('p', {class: 'how soft'}, 'The role play is over. You were asked to rate as well.'), el('p', {class: 'line long'}, 'Read what was said and done, then rate alone.'),
    el('p', {class: 'soft small'}, 'It comes from whoever played the customer. What other raters tapped, noted and rated stays closed until yours is locked. What you cannot read here is “Not observed”.')), bar, body);
  return {head, node, bar};
}
