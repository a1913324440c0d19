// data: {about, notes, mayWrite, mayDelete, fault}. What is typed goes back as `say` while it is typed; the field stays as it is meanwhile.
const QUIET = 900, LATE = 6000; // milliseconds without a key before the words are kept; until they are sent again when nobody answered
const DRAFTS = (globalThis.screeningDrafts ??= {});
const fresh = () => ({id: [...crypto.getRandomValues(new Uint8Array(8))].map(each => each.toString(16).padStart(2, '0')).join(''), text: '', version: 0, sent: null, sentAt: 0});

export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const host = root.querySelector('.notes');
  let draft = (DRAFTS[data.about] ??= fresh());
  const kept = data.notes.find(note => note.id === draft.id);
  if (kept && !kept.deleted) { draft.version = kept.version; if (draft.sent !== null && kept.text === draft.sent.trim()) { draft.keptText = draft.sent; draft.sent = null; } }
  if (data.fault) draft.sent = null;
  if (!host.field || host.about !== data.about) begin();
  host.say = setTriggerValue;
  list();
  state();
  if (draft.sent === null && draft.text.trim() && draft.text !== draft.keptText && !data.fault) later();

  function begin() {
    host.about = data.about;
    host.list = el('div', {class: 'list'});
    host.state = el('span', {class: 'soft small', role: 'status'});
    host.field = el('textarea', {rows: 3, 'aria-label': 'Write a note', placeholder: 'Write a note. It is kept while you type, and seen by those who work on this opening.', maxlength: 5000,
      oninput: () => { draft = DRAFTS[host.about]; draft.text = host.field.value; later(); state(); }, onblur: () => { draft = DRAFTS[host.about]; send(); finish(); }});
    host.field.value = draft.text;
    host.replaceChildren(el('p', {class: 'title'}, el('b', {}, 'Notes'), ' ', host.state), host.list, data.mayWrite && host.field);
  }
  function later() { clearTimeout(host.timer); host.timer = setTimeout(() => send(), QUIET); }
  function send() {
    const now = DRAFTS[host.about];
    if (!now.text.trim() || now.text === now.keptText) return;
    if (now.sent !== null && performance.now() - now.sentAt < LATE) return;
    now.sent = now.text; now.sentAt = performance.now();
    host.say('say', {what: 'save', about: host.about, id: now.id, text: now.text, version: now.version});
    state();
  }
  function finish() { // left with everything kept: the note joins the others, and the field is free for the next
    const now = DRAFTS[host.about];
    if (now.text.trim() && now.text === now.keptText && root.activeElement !== host.field && host.getRootNode().activeElement !== host.field) { DRAFTS[host.about] = draft = fresh(); host.field.value = ''; list(); state(); }
  }
  function state() {
    const now = DRAFTS[host.about];
    host.state.className = data.fault ? 'miss small' : 'soft small';
    host.state.textContent = data.fault ? `Not saved. ${data.fault}` : !now.text.trim() ? '' : now.text === now.keptText ? 'Saved' : 'Saving...';
  }
  function list() {
    finish();
    const shown = data.notes.filter(note => note.id !== DRAFTS[data.about].id);
    host.list.replaceChildren(...shown.map(note => note.deleted ? el('div', {class: 'note gone soft small'}, `${note.who} deleted a note of ${note.day}`) : el('div', {class: 'note'},
      el('div', {class: 'person small'}, `${note.who}, ${note.day}`, note.edited && el('span', {class: 'soft'}, ` · ${note.edited}`)),
      el('div', {class: 'words'}, note.text),
      note.earlier.length > 0 && el('details', {class: 'small soft'}, el('summary', {}, note.earlier.length === 1 ? 'How it stood before' : `${note.earlier.length} earlier versions`), ...note.earlier.map(each => el('div', {class: 'words'}, `${each.day}: ${each.text}`))),
      note.mine && data.mayDelete && el('div', {class: 'small row'}, data.mayWrite && el('button', {type: 'button', class: 'link', 'aria-label': 'Edit this note', onclick: () => edit(note)}, 'Edit'),
        el('button', {type: 'button', class: 'link', 'aria-label': 'Delete this note', onclick: () => host.say('say', {what: 'delete', about: data.about, id: note.id})}, 'Delete')))));
  }
  function edit(note) {
    send();
    DRAFTS[data.about] = draft = {id: note.id, text: note.text, keptText: note.text, version: note.version, sent: null, sentAt: 0};
    host.field.value = note.text;
    list(); state();
    host.field.focus();
  }
}
