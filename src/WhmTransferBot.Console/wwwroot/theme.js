// Runs before the page is drawn, so that it never flashes in the wrong colours.
(() => {
  const key = "whmtransferbot-theme";
  const choices = ["light", "dark", "system"];
  const root = document.documentElement;

  const apply = () => {
    const kept = localStorage.getItem(key);
    const choice = choices.includes(kept) ? kept : "system";
    root.dataset.theme = choice;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-theme-choice]");
    if (!button) return;
    localStorage.setItem(key, button.dataset.themeChoice);
    apply();
  });
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("whmtransferbot:ready", apply);
  apply();
})();
