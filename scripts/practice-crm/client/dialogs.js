/** The two kinds of dialog that CRMs use: the browser's own, and a box with a script that holds the focus. */

/** @param {string} id */
export function openNative(id) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

let lastFocused = null;

export function openCall() {
  const layer = document.getElementById('call');
  if (!layer?.hidden) return;
  lastFocused = document.activeElement;
  layer.hidden = false;
  document.body.classList.add('modal-open');
  layer.querySelector('input').focus();
}

export function closeCall() {
  const layer = document.getElementById('call');
  if (!layer || layer.hidden) return;
  layer.hidden = true;
  document.body.classList.remove('modal-open');
  lastFocused?.focus?.();
}

/** The trap: whatever takes the focus outside the box loses it again. */
document.addEventListener('focusin', (event) => {
  const layer = document.getElementById('call');
  if (layer && !layer.hidden && event.target instanceof Node && !layer.contains(event.target)) layer.querySelector('[role=dialog]').focus();
});

/** A click outside the box closes it. */
document.addEventListener('pointerdown', (event) => {
  const box = document.querySelector('#call:not([hidden]) [role=dialog]');
  if (box && event.target instanceof Node && !box.contains(event.target)) closeCall();
});
