"use strict";

/* Shows how strong the password is that is being typed, as the server measures it. */
(() => {
  const shown = document.querySelector(".strength");
  const field = document.getElementById(shown.dataset.of);
  const meter = shown.querySelector("meter");
  let pause = null;
  let newest = 0;

  const show = strength => {
    meter.value = strength;
    meter.textContent = `${strength}/4`;
    shown.hidden = false;
  };

  const measure = async () => {
    const turn = ++newest;
    if (!field.value) {
      shown.hidden = true;
      return;
    }
    try {
      const body = new URLSearchParams({ password: field.value });
      const answer = await fetch(shown.dataset.at, { method: "POST", body, cache: "no-store" });
      if (answer.ok && turn === newest) {
        show((await answer.json()).strength);
      }
    } catch {
      // The form tells when it comes back
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(measure, 250);
  });
})();
