// The waiting page: asks whether the phone answered, and looks again when it did.
(async () => {
  const login = document.querySelector("[data-login]").dataset.login;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let leaving = false; // Whoever gives up ends the wait: looking again then would cut their way to the service short.
  document.addEventListener("submit", () => { leaving = true; });
  for (;;) {
    try {
      const answer = await fetch("/login/state?id=" + encodeURIComponent(login), { headers: { Accept: "application/json" } });
      const over = answer.ok && (await answer.json()).state !== "waiting";
      if (leaving) return;
      if (over) return location.reload();
      await pause(answer.ok ? 100 : 2000);
    } catch {
      await pause(2000); // the provider can't be reached: it may come back
    }
  }
})();
