// Tells how what is typed in the search box may go on, as a combobox. Without this file the browser offers some names.
(() => {
  const box = document.querySelector(".typing input");
  const list = document.querySelector(".typing ul");
  if (!box || !list) return;
  const PAUSE = 120;
  let asked = new AbortController();
  let waiting = 0;
  let at = -1;
  box.removeAttribute("list");
  const states = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  Object.entries(states).forEach(([name, value]) => box.setAttribute(name, value));

  const close = () => {
    clearTimeout(waiting);
    asked.abort();
    at = -1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const move = (to) => {
    const options = [...list.children];
    at = to < -1 ? options.length - 1 : to >= options.length ? -1 : to;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      box.removeAttribute("aria-activedescendant");
      return;
    }
    box.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  // A field still wants its value; another query is asked with the choices made beside it; the rest are pages.
  const take = (option) => {
    const { text, href } = option.dataset;
    if (!href.startsWith("/search")) {
      location.href = href;
      return;
    }
    box.value = text;
    box.focus();
    if (/[:：]$/.test(text)) ask();
    else {
      close();
      box.form.requestSubmit();
    }
  };
  const item = (text, what, href, number) => {
    const option = document.createElement("li");
    const name = document.createElement("span");
    const note = document.createElement("span");
    name.textContent = text;
    note.textContent = what;
    note.className = "note";
    option.append(name, " ", note);
    option.id = `suggestion-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    Object.assign(option.dataset, { text, href });
    return option;
  };
  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const typed = box.value;
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`, { signal });
      if (!answer.ok) return;
      const [, texts, whats, hrefs] = await answer.json();
      if (signal.aborted || document.activeElement !== box) return;
      list.replaceChildren(...texts.map((text, i) => item(text, whats[i], hrefs[i], i)));
      list.hidden = texts.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      move(-1);
    } catch (e) {
      // Another letter was typed meanwhile, or the server is gone: there is nothing to offer.
      if (!signal.aborted) close();
    }
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  };

  box.addEventListener("input", (e) => {
    if (e.isComposing) return;
    if (box.value.trim() === "") close();
    else later();
  });
  box.addEventListener("compositionend", later);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (e) => {
    if (e.isComposing || e.ctrlKey || e.metaKey) return;
    if (e.key === "ArrowDown" && list.hidden && box.value.trim() !== "") ask();
    else if (e.key === "ArrowDown" && !list.hidden) move(at + 1);
    else if (e.key === "ArrowUp" && !list.hidden) move(at < 0 ? -2 : at - 1);
    else if (e.key === "Enter" && at >= 0) take(list.children[at]);
    else if (e.key === "Escape" && !list.hidden) close();
    else return;
    e.preventDefault();
  });
  list.addEventListener("mousedown", (e) => e.preventDefault());
  list.addEventListener("click", (e) => {
    const option = e.target.closest("li");
    if (option) take(option);
  });
})();
