import { closeCall, openCall, openNative } from './dialogs.js';
import { open } from './router.js';

const actions = {
  edit: startEditing,
  cancel: stopEditing,
  call: openCall,
  'close-call': closeCall,
};

addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.dataset.opens) openNative(button.dataset.opens);
  else if (button?.dataset.does) actions[button.dataset.does]?.();
});

addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('.search')) {
    event.preventDefault();
    open(`/practice/search?${new URLSearchParams(new FormData(form))}`);
  } else if (form.matches('#details')) {
    event.preventDefault();
    await save(form);
  }
});

function startEditing() {
  if (!document.querySelector('#details')) return;
  document.body.classList.add('is-editing');
  document.querySelector('#details input').focus();
}

function stopEditing() {
  document.querySelector('#details')?.reset();
  document.body.classList.remove('is-editing');
}

/** @param {HTMLFormElement} form */
async function save(form) {
  const response = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { 'x-practice-part': '1' },
  });
  document.querySelector('#main').innerHTML = await response.text();
  document.body.classList.remove('is-editing');
}

const shortcuts = {
  j: () => document.querySelector('[data-step=next]')?.click(),
  k: () => document.querySelector('[data-step=previous]')?.click(),
  e: startEditing,
  l: openCall,
  c: () => openNative('convert'),
  '/': () => document.querySelector('.search input').focus(),
  '?': () => openNative('help'),
};

/** As CRMs do it: not while the person types in a field, and not with a modifier. */
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
  if (event.key === 'Escape') {
    closeCall();
    stopEditing();
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(shortcuts, event.key)) return;
  event.preventDefault();
  document.querySelector('#last-shortcut').textContent = `Last shortcut: ${event.key.toUpperCase()}`;
  shortcuts[event.key]();
});
