// Keys for editors. Without this file every act is still a button of a form.
(() => {
  const items = [...document.querySelectorAll(".item")];
  const toggle = document.querySelector(".keys .switch");
  const help = document.querySelector(".keys");
  let at = -1;
  if (toggle) {
    const box = toggle.querySelector("input");
    toggle.hidden = false;
    box.checked = localStorage.getItem("keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  }
  const move = (by) => {
    if (items.length === 0) return;
    at = Math.max(0, Math.min(items.length - 1, at + by));
    items[at].setAttribute("tabindex", "-1");
    items[at].focus();
    items[at].scrollIntoView({ block: "nearest" });
  };
  // An act whose reason is still to be given waits for Enter in the field of the reason.
  const act = (button) => {
    const form = button.form;
    const reason = form.querySelector("input[name=reason]:not([type=hidden])");
    if (!reason || reason.value.trim() !== "") {
      button.click();
      return;
    }
    form.querySelectorAll("[name=act]").forEach((b) => b.classList.toggle("chosen", b === button));
    reason.focus();
  };
  document.addEventListener("keydown", (e) => {
    const reason = e.target.matches && e.target.matches("input[name=reason]");
    if (reason && e.key === "Enter") {
      const chosen = e.target.form.querySelector(".chosen");
      if (chosen) {
        e.preventDefault();
        chosen.click();
      }
      return;
    }
    if (e.key === "Escape" && e.target.blur) {
      e.target.blur();
      if (items[at]) items[at].focus();
      return;
    }
    const typing = e.target.matches && e.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (typing || e.ctrlKey || e.metaKey || e.altKey || (toggle && !toggle.querySelector("input").checked)) return;
    if (e.key === "j") move(1);
    else if (e.key === "k") move(-1);
    else if (e.key === "?" && help) help.open = !help.open;
    else if (e.key === "u") {
      const undo = document.querySelector("[data-key=u]");
      if (undo) undo.click();
      else location.href = "/review/decisions";
    } else {
      const here = items.find((i) => i.contains(document.activeElement)) || items[at];
      const button = here && here.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
      if (!button) return;
      act(button);
    }
    e.preventDefault();
  });
})();
