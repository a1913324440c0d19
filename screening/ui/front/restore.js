// data: {target}. Sends the chosen file as it lies on the disk, once the box is ticked that says what it does.
export default function (component) {
  const {parentElement: root, data} = component, host = root.querySelector('.restore');
  if (host.dataset.built) return;
  host.dataset.built = 'yes';
  const file = el('input', {type: 'file', class: 'backup-file', 'aria-label': 'Backup file', onchange: draw});
  const sure = el('input', {type: 'checkbox', id: 'sure', onchange: draw});
  const go = el('button', {type: 'button', class: 'action strong', onclick: send}, icon('retry'), 'Restore this file');
  const said = el('div', {class: 'said', role: 'status', 'aria-live': 'polite'});
  host.replaceChildren(file, el('label', {class: 'sure'}, sure, 'Replace everything that is here now'), go, said);
  draw();
  function draw() { go.disabled = !file.files.length || !sure.checked; }
  async function send() {
    go.disabled = true;
    said.className = 'said';
    said.textContent = 'Sending and checking. Keep this page open.';
    try {
      const answer = await fetch(data.target, {method: 'POST', body: file.files[0],
        headers: {'x-file-name': encodeURIComponent(file.files[0].name), 'x-replace': 'yes', 'content-type': 'application/octet-stream'}});
      const words = await answer.json().catch(() => ({}));
      said.classList.toggle('bad', !answer.ok);
      said.textContent = words.done ? words.done + ' Reload the page; a team signs in anew.' : words.error || 'The program did not answer. Nothing was changed; try again.';
    } catch {
      said.classList.add('bad');
      said.textContent = 'The connection was lost. Reload the page to see what holds, then try again.';
    }
    draw();
  }
}
