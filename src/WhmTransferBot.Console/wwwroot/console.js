// What the page needs from the browser; everything that can be decided on the server is decided there.

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;

export const ready = () => document.dispatchEvent(new Event("whmtransferbot:ready"));

export function focus(id) {
  document.getElementById(id)?.focus();
}

let cameFrom = null;

// Goes to an opened part of the page, and remembers from where.
export function enter(id) {
  cameFrom = document.activeElement;
  focus(id);
}

// Goes back to where the visitor was before, or else to another place.
export function leave(otherwise) {
  if (cameFrom?.isConnected && cameFrom !== document.body) cameFrom.focus();
  else focus(otherwise);
}

export function showDialog(dialog, open) {
  if (open && !dialog.open) dialog.showModal();
  if (!open && dialog.open) dialog.close();
}

export async function save(name, stream) {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: "text/plain;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// The list hangs on its end by itself, because it is laid out from below. This offers the way back to whoever scrolled away.
export function watchEnd(list, button) {
  const near = 80;
  const isAway = () => Math.abs(list.scrollTop) > near;
  list.addEventListener("scroll", () => { button.hidden = !isAway(); }, { passive: true });
  button.addEventListener("click", () => {
    list.scrollTo({ top: 0, behavior: "instant" });
    list.focus();
  });
}

export { attachCommandBox, fillCommandBox } from "./command-box.js";
