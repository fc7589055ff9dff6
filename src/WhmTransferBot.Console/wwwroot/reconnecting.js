// Says that the connection is lost, and loads the page again as soon as the bot answers: everything is in its database.
(() => {
  const notice = document.getElementById("components-reconnect-modal");
  const everyMilliseconds = 3000;
  let asking;

  const ask = async () => {
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      if (answer.ok) location.reload();
    } catch {
      // Still away.
    }
  };

  notice?.addEventListener("components-reconnect-state-changed", (event) => {
    if (event.detail.state === "rejected") location.reload();
    if (event.detail.state === "failed") asking ??= setInterval(ask, everyMilliseconds);
  });
  notice?.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]")) location.reload();
  });
})();
