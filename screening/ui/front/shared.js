// Small pieces every component uses. Text only ever goes in as text: no markup from outside is read as markup.
const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5', close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  help: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9.4 9.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8M12 16.6v.3',
  done: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.2l2.8 2.8L16 9.6', stop: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9 9l6 6M15 9l-6 6',
  larger: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5l5 5M7.5 10.5h6M10.5 7.5v6', search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5l5 5', copy: 'M8 8h11v12H8zM5 16V4h11',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9h8M8 12h8M8 15h5', hidden: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7M4 4l16 16',
  note: 'M5 4h10l4 4v12H5zM14 4v5h5', clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5.4l3.4 2', bulb: 'M9 17h6M10 20.5h4M8.6 14.4a5.6 5.6 0 1 1 6.8 0c-.5.5-.7 1.2-.7 2.4H9.3c0-1.2-.2-1.9-.7-2.4',
  arrow: 'M4 12h15M13 6l6 6l-6 6', upload: 'M12 15V4M7.5 8.5L12 4l4.5 4.5M5 15v5h14v-5', hand: 'M12 12a4 4 0 1 0 0-8a4 4 0 1 0 0 8M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6',
  retry: 'M19 12a7 7 0 1 1-2.2-5.1M17.5 3v4.2h-4.2', folder: 'M3.5 6h6l2 2.5h9V19h-17z', flag: 'M6 21V4h12l-2.5 4L18 12H6'
};
const OUTCOMES = {
  met: {icon: 'check', word: 'Met', tone: 'met'}, not_met: {icon: 'close', word: 'Not met', tone: 'miss'}, unclear: {icon: 'help', word: 'Unclear', tone: 'open'}
};
const GATES = {
  passed: {icon: 'check', round: 'done', word: 'Passed', group: 'Passed', tone: 'met'},
  review: {icon: 'help', round: 'help', word: 'To check', group: 'To check', tone: 'open'},
  failed: {icon: 'close', round: 'stop', word: 'Falls short', group: 'Fall short', tone: 'miss'}
};
function el(tag, set, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(set || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'style') Object.assign(node.style, value);
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== false && child !== '' && child !== 0));
  return node;
}
function icon(name) {
  const NS = 'http://www.w3.org/2000/svg', svg = document.createElementNS(NS, 'svg'), path = document.createElementNS(NS, 'path');
  for (const [key, value] of [['viewBox', '0 0 24 24'], ['fill', 'none'], ['stroke', 'currentColor'], ['stroke-width', '2'],
    ['stroke-linecap', 'round'], ['stroke-linejoin', 'round'], ['aria-hidden', 'true']]) svg.setAttribute(key, value);
  path.setAttribute('d', PATHS[name] || PATHS.note);
  svg.append(path);
  return svg;
}
function chip(kind) { return el('span', {class: 'chip ' + kind.tone}, icon(kind.icon), kind.word); }
function bar(points, open) {
  return el('div', {class: 'bar', role: 'img', 'aria-label': `${points} points, ${open} still open`},
    el('i', {style: {width: points + '%'}}), el('i', {style: {width: Math.min(open, 100 - points) + '%'}}));
}
function many(number) { return number.toLocaleString('en-US'); }
function figure(number) { return String(Math.round(number * 10) / 10); }
function typing(event) { return /^(INPUT|TEXTAREA|SELECT)$/.test((event.composedPath()[0] || {}).tagName || '') || (event.composedPath()[0] || {}).isContentEditable; }
function letter(event) { // "j" for J, and where another alphabet is written, for the key on which J is printed
  const key = (event.key ?? '').toLowerCase();
  return /^[a-z]$/.test(key) || !/^Key[A-Z]$/.test(event.code ?? '') ? key : event.code[3].toLowerCase();
}
