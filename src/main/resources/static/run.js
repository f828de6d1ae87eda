// Renews the figures of a run while it goes on. Without this file the link to refresh does.
(() => {
  const main = document.querySelector("main[data-events]");
  if (!main || !window.EventSource) return;
  const of = (name) => main.querySelector(`[data-of=${name}]`);
  const list = (name, lines) => of(name).replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    item.textContent = line;
    return item;
  }));
  const events = new EventSource(main.dataset.events);
  events.onmessage = (event) => {
    const run = JSON.parse(event.data);
    if (!run.going) {
      events.close();
      location.reload();
      return;
    }
    if (of("stage").textContent !== run.stage) of("stage").textContent = run.stage;
    if (run.total > 0) {
      of("progress").max = run.total;
      of("progress").value = run.done;
    } else {
      of("progress").removeAttribute("value");
    }
    main.querySelectorAll("[data-of=figure]").forEach((cell, i) => { cell.textContent = run.figures[i].value; });
    list("visiting", run.visiting);
    list("skips", run.skips.map((skip) => `${skip.where}: ${skip.reason}`));
    [...of("skips").children].forEach((item, i) => { item.lang = run.skips[i].lang; });
  };
})();
