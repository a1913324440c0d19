// Puts a link before everything else, so that the first Tab offers the way past the menu. One is enough for all pages.
export default function () {
  if (document.getElementById('skip-link')) return;
  const link = document.createElement('a');
  link.id = 'skip-link';
  link.href = '#page';
  link.textContent = 'Skip to the page';
  link.addEventListener('click', event => {
    event.preventDefault();
    const main = document.querySelector('[data-testid="stMain"]');
    if (main) { main.tabIndex = -1; main.focus(); }
  });
  document.body.prepend(link);
}
