// What every page needs of the browser, once: the focus back where a dialog was opened from, and dialogs that follow when the system
// turns dark or light.
const REMEMBERED = 8; // things that had the focus, the newest last

export default function () {
  if (globalThis.screeningWholePage) return;
  globalThis.screeningWholePage = true;
  comeBack();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTimeout(follow, 50));
}

// Streamlit gives the focus back itself, but not into our own pieces, and not to what was closed meanwhile.
function comeBack() {
  const had = [], dialog = () => document.querySelector('[data-testid="stDialog"]');
  let open = false;
  document.addEventListener('focusin', event => {
    if (event.target.closest('[data-testid="stDialog"]')) return;
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at && at !== had.at(-1)) had.push(at);
    if (had.length > REMEMBERED) had.shift();
  });
  new MutationObserver(() => {
    const was = open;
    open = dialog() !== null;
    if (was && !open) setTimeout(() => {
      if (dialog() || document.activeElement !== document.body) return;
      had.findLast(each => each.isConnected && each.getClientRects().length)?.focus();
    }, 100);
  }).observe(document.body, {childList: true, subtree: true});
}

// Dialogs and menus hang beside the page. What they are drawn in is said at each run; between runs it is taken from the page.
function follow() {
  const page = document.querySelector('[data-testid="stApp"]');
  const [red] = page ? getComputedStyle(page).backgroundColor.match(/\d+/g) : [];
  for (const style of page ? document.querySelectorAll('style') : []) {
    if (style.textContent.includes(':root{color-scheme:')) style.textContent = style.textContent.replace(/:root\{color-scheme:[a-z ]+\}/, `:root{color-scheme:${red > 128 ? 'light' : 'dark'}}`);
  }
}
