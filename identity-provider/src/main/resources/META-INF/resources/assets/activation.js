// The page of an activation by card: asks whether it should look different by now, and looks again then.
(async () => {
  const shown = document.querySelector("[data-state]").dataset.state;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let leaving = false; // Whoever begins again ends the wait: looking again then would cut their way short.
  document.addEventListener("submit", () => { leaving = true; });
  for (;;) {
    await pause(1000);
    try {
      const answer = await fetch("/portail/activation/etat", { headers: { Accept: "application/json" } });
      const other = answer.redirected || !answer.ok || (await answer.json()).state !== shown;
      if (leaving) return;
      if (other) return location.reload();
    } catch {
      await pause(2000); // the provider can't be reached: it may come back
    }
  }
})();
