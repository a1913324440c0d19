// data: {files}; says back: retry (a file id) or open (an application id).
const STATES = {
  waiting: {icon: 'clock', tone: 'soft'}, reading: {icon: 'retry', tone: 'soft'}, done: {icon: 'check', tone: 'met'},
  rejected: {icon: 'close', tone: 'miss'}, duplicate: {icon: 'copy', tone: 'person'}, cancelled: {icon: 'stop', tone: 'soft'}
};
export default function (component) {
  const {parentElement: root, data, setTriggerValue} = component;
  const host = root.querySelector('.files');
  host.replaceChildren(...data.files.map(file => el('div', {class: 'file ' + file.state, 'data-state': file.state, 'data-name': file.name},
    el('span', {class: STATES[file.state].tone + ' mark'}, icon(STATES[file.state].icon)),
    el('span', {class: 'name', title: file.name}, file.name),
    el('span', {class: file.state === 'rejected' ? 'small' : 'small soft'}, file.outcome),
    file.retry ? el('button', {type: 'button', class: 'link act', 'aria-label': `Retry ${file.name}`, onclick: () => setTriggerValue('retry', {id: file.id, at: Date.now()})}, 'Retry')
      : file.application ? el('button', {type: 'button', class: 'link act', 'aria-label': `Open ${file.name}`, onclick: () => setTriggerValue('open', {id: file.application, at: Date.now()})}, 'Open') : el('span'))),
  ...(data.left ? [el('div', {class: 'more'}, data.left)] : []));
}
