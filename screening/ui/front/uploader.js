// data: {opening, target, limit, source, words}; says back: started at the first file taken, done ({sent, failed}) once a set is through. Files go out four at a time, straight from the disk.
const AT_ONCE = 4;
const HOLD = (globalThis.screeningUploads ??= {});

export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const host = root.querySelector('.uploader');
  const work = (HOLD[data.opening] ??= {queue: [], running: 0, sent: 0, total: 0, failed: [], left: 0, tell: null});
  work.tell = {draw, started: () => setTriggerValue('started', {at: Date.now()}), done: () => setTriggerValue('done', {sent: work.sent, failed: work.failed.length, at: Date.now()})};
  work.target = data.target;
  work.limit = data.limit;
  work.source = data.source || '';
  if (host.dataset.built) { draw(); return; }
  host.dataset.built = 'yes';
  const files = el('input', {type: 'file', multiple: true, class: 'pick-files', hidden: true, onchange: take}), folder = el('input', {type: 'file', webkitdirectory: true, class: 'pick-folder', hidden: true, onchange: take});
  const drop = el('div', {class: 'drop', role: 'group', 'aria-label': 'Add resumes'}, el('span', {class: 'open up'}, icon('upload')),
    el('span', {class: 'words'}, el('b', {}, 'Drop resumes or a whole folder here'), el('span', {class: 'soft small'}, data.words)), el('span', {class: 'push'}),
    el('button', {type: 'button', class: 'action', onclick: () => folder.click()}, icon('folder'), 'Choose a folder'),
    el('button', {type: 'button', class: 'action filled', onclick: () => files.click()}, icon('upload'), 'Choose files'), files, folder);
  const state = el('div', {class: 'state', role: 'status', 'aria-live': 'polite'});
  host.replaceChildren(drop, state);
  for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', async event => { event.preventDefault(); drop.classList.remove('over'); add(await dropped(event.dataTransfer)); });
  draw();

  function take(event) { add([...event.target.files]); event.target.value = ''; }
  function add(list) {
    const wanted = list.filter(file => !/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(file.name));
    if (!wanted.length) return;
    if (!work.running && !work.queue.length) Object.assign(work, {sent: 0, total: 0, failed: [], left: 0, batch: null});
    work.total += wanted.length;
    work.queue.push(...wanted);
    work.tell.draw();
    while (work.running < AT_ONCE && work.queue.length) { work.running += 1; send(); }
    if (!work.running) work.tell.done();
  }
  function post(file) { // one over the limit is only announced: it gets its row with the sentence, and its bytes stay here
    const isLarge = file.size > work.limit, headers = {'x-file-name': encodeURIComponent(file.name), 'content-type': 'application/octet-stream'};
    return {method: 'POST', body: isLarge ? '' : file, headers: isLarge ? {...headers, 'x-file-size': String(file.size)} : headers};
  }
  async function begin() {
    const answer = await fetch(work.target, {method: 'POST', headers: {'x-file-name': '', 'x-batch-source': encodeURIComponent(work.source)}});
    if (!answer.ok) throw new Error('no batch');
    return (await answer.json()).batch;
  }
  function stop() { // what has not gone out stays with whoever chose it; what has is in the list below
    work.left += work.queue.splice(0).length;
    work.tell.draw();
  }
  function refuse(file, why) { work.failed.push({name: file.name, why}); }
  async function send() {
    for (let file = work.queue.shift(); file; file = work.queue.shift()) {
      try {
        const answer = await fetch(`${work.target}/${encodeURIComponent(await (work.batch ??= begin()))}`, post(file));
        if (answer.ok) { work.sent += 1; if (work.sent === 1) work.tell.started(); }
        else refuse(file, (await answer.json().catch(() => ({}))).error || 'the program did not take it. Add it again.');
      } catch { work.batch = null; refuse(file, 'the connection was lost, or the file could not be opened. Add it again.'); }
      work.tell.draw();
    }
    work.running -= 1;
    work.tell.draw();
    if (!work.running) work.tell.done();
  }
  async function dropped(transfer) {
    const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.length) return [...transfer.files];
    const found = [];
    const walk = async entry => {
      if (entry.isFile) { found.push(await new Promise((good, bad) => entry.file(good, bad))); return; }
      const reader = entry.createReader();
      for (;;) {
        const part = await new Promise((good, bad) => reader.readEntries(good, bad));
        if (!part.length) return;
        for (const each of part) await walk(each);
      }
    };
    for (const entry of entries) await walk(entry).catch(() => {});
    return found;
  }
  function draw() {
    const place = root.querySelector('.state');
    if (!place) return;
    const busy = work.running > 0, parts = [];
    if (work.total) parts.push(el('span', {class: 'small'}, busy ? `Sending ${work.sent + work.failed.length} of ${work.total}` : `${work.sent} of ${work.total} handed in.${work.left ? ` ${work.left} not sent, as you wished.` : ''}`));
    if (busy) parts.push(el('div', {class: 'bar'}, el('i', {style: {width: 100 * (work.sent + work.failed.length) / work.total + '%'}})));
    if (work.queue.length) parts.push(el('button', {type: 'button', class: 'link small', onclick: stop}, 'Stop sending'));
    for (const miss of work.failed.slice(0, 20)) parts.push(el('p', {class: 'missed small'}, el('span', {class: 'miss mark'}, icon('close')), el('b', {}, miss.name), ' was not handed in: ' + miss.why));
    place.replaceChildren(...parts);
  }
}
