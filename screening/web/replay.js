// Keystrokes played again: what stood in each field at any moment.
'use strict';
(async () => {
  const at = id => document.getElementById(id);
  const found = await (await fetch(`${location.pathname.replace(/\/$/, '')}/strokes`)).json();
  const last = found.edits.length ? found.edits[found.edits.length - 1][0] : 0;
  const names = found.fields, boxes = {};
  for (const [id, name] of names) {
    const box = document.createElement('div'), head = document.createElement('h2');
    box.className = 'played';
    head.textContent = name;
    at('fields').append(head, box);
    boxes[id] = box;
  }
  const slide = at('moment');
  slide.max = last;
  let playing = 0;
  function draw(ms) {
    const texts = Object.fromEntries(names.map(([id]) => [id, ''])), sent = Object.fromEntries(names.map(([id]) => [id, '']));
    for (const [when, field, from, gone, text] of found.edits) {
      if (when > ms) break;
      if (from < 0) { sent[field] += texts[field] + '\n\u2014 sent \u2014\n'; texts[field] = ''; }
      else texts[field] = texts[field].slice(0, from) + text + texts[field].slice(from + gone);
    }
    for (const [id] of names) boxes[id].textContent = sent[id] + texts[id];
    at('time').textContent = `${(ms / 1000).toFixed(1)} of ${(last / 1000).toFixed(1)} seconds`;
  }
  function stop() { clearInterval(playing); playing = 0; at('play').textContent = 'Play'; }
  at('play').addEventListener('click', () => {
    if (playing) { stop(); return; }
    if (Number(slide.value) >= last) slide.value = 0;
    let before = performance.now();
    at('play').textContent = 'Pause';
    playing = setInterval(() => {
      const now = performance.now();
      slide.value = Math.min(last, Number(slide.value) + (now - before) * Number(at('speed').value));
      before = now;
      draw(Number(slide.value));
      if (Number(slide.value) >= last) stop();
    }, 50);
  });
  slide.addEventListener('input', () => draw(Number(slide.value)));
  slide.value = last;
  draw(last);
})();
