// The text, the keys and the earlier commands of the command box live here, so that typing never waits for the server.

const draftKey = "whmtransferbot-draft";
const earlierKey = "whmtransferbot-earlier";
const mostEarlier = 100;

const readEarlier = () => {
  try {
    return JSON.parse(sessionStorage.getItem(earlierKey)) ?? [];
  } catch {
    return [];
  }
};

export function fillCommandBox(input, text, caret = text.length) {
  input.value = text;
  input.focus();
  input.setSelectionRange(caret, caret);
  sessionStorage.setItem(draftKey, text);
}

export function attachCommandBox(input, component) {
  const form = input.form;
  const tell = (method, ...args) => component.invokeMethodAsync(method, ...args).catch(() => null);
  const isOpen = () => input.getAttribute("aria-expanded") === "true";
  const hasChosen = () => input.hasAttribute("aria-activedescendant");
  let earlier = readEarlier();
  let place = earlier.length;
  let asking = false;
  let askAgain = false;
  let blankAdded = false;

  // One question at a time: what was typed meanwhile is asked once, with the newest text.
  const offer = async () => {
    askAgain = asking;
    if (asking) return;
    asking = true;
    await tell("CompleteAsync", input.value, input.selectionStart ?? input.value.length);
    asking = false;
    if (askAgain) await offer();
  };

  const accept = async (index) => {
    const completed = await tell("Accept", index ?? null);
    if (!completed) return;
    blankAdded = completed.caret === completed.text.length && !completed.text.endsWith(":");
    const text = blankAdded ? `${completed.text} ` : completed.text;
    fillCommandBox(input, text, blankAdded ? text.length : completed.caret);
    await offer();
  };

  // A comma goes on with the list that an accepted offer seemed to end.
  const goOnWithList = () => {
    if (!blankAdded || input.selectionStart !== input.value.length || !input.value.endsWith(" ")) return false;
    fillCommandBox(input, `${input.value.trimEnd()},`);
    return offer();
  };

  const choose = async (step) => {
    await tell("Move", step);
    document.getElementById(input.getAttribute("aria-activedescendant"))?.scrollIntoView({ block: "nearest" });
  };

  const recall = (step) => {
    const wanted = place + step;
    if (wanted < 0 || wanted > earlier.length) return;
    place = wanted;
    fillCommandBox(input, earlier[place] ?? "");
  };

  const send = async () => {
    const text = input.value.trim();
    if (!text) return;
    earlier = [...earlier.filter((other) => other !== text), text].slice(-mostEarlier);
    place = earlier.length;
    sessionStorage.setItem(earlierKey, JSON.stringify(earlier));
    fillCommandBox(input, "");
    askAgain = false;
    await tell("SendAsync", text);
    document.querySelector(".channel .pane-scroll")?.scrollTo({ top: 0, behavior: "instant" });
  };

  const keys = {
    ArrowDown: () => (isOpen() ? choose(1) : place < earlier.length ? recall(1) : offer()),
    ArrowUp: () => (isOpen() ? choose(-1) : recall(-1)),
    Tab: (event) => (isOpen() && !event.shiftKey ? accept() : false),
    Enter: () => (isOpen() && hasChosen() ? accept() : send()),
    ",": goOnWithList,
    Escape: () => (isOpen() ? tell("Close") : tell("Dismiss")),
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (keys[event.key] && keys[event.key](event) !== false) event.preventDefault();
    if (event.key.length === 1) blankAdded = false;
  });
  input.addEventListener("input", () => {
    place = earlier.length;
    sessionStorage.setItem(draftKey, input.value);
    if (input.value.trim()) offer();
    else tell("Close");
  });
  input.addEventListener("blur", () => { if (isOpen()) tell("Close"); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  input.closest(".command").addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[data-option]");
    if (!option) return;
    event.preventDefault();
    accept(Number(option.dataset.option));
  });

  const draft = sessionStorage.getItem(draftKey);
  if (draft && !input.value) input.value = draft;
}
