/**
 * Soft navigation: the address changes at once, the page when the server has answered, as in most CRMs.
 * A later navigation drops the answer of an earlier one.
 */
let current = new AbortController();

/** @param {string} address  Same origin, below /practice. */
export function open(address) {
  history.pushState(null, '', address);
  return show();
}

/** Draws what the address names. */
export async function show() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  document.body.classList.add('busy');
  try {
    const response = await fetch(location.href, { headers: { 'x-practice-part': '1' }, signal });
    const text = await response.text();
    if (signal.aborted) return;
    swap(text, response.headers);
  } catch {
    if (!signal.aborted) location.reload();
  }
}

/** @param {string} text @param {Headers} headers */
function swap(text, headers) {
  const main = document.querySelector('#main');
  main.innerHTML = text;
  document.title = decodeURIComponent(headers.get('x-practice-title') ?? '');
  document.body.classList.remove('busy', 'is-editing');
  window.scrollTo(0, 0);
  const active = headers.get('x-practice-active');
  for (const link of document.querySelectorAll('.sidebar a')) {
    if (link.dataset.type === active) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('popstate', () => show());

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/practice"]') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(link.getAttribute('href'));
});
