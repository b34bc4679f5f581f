// The keyboard on the list of questions. Every key presses a button or follows a link that is on the page anyway.
const STORED = "footnote.shortcuts";
const bar = document.querySelector("[data-shortcuts]");
const rows = [...document.querySelectorAll("[data-row]")];

const read = () => { try { return localStorage.getItem(STORED) !== "off"; } catch { return true; } };
const keep = (on) => { try { localStorage.setItem(STORED, on ? "on" : "off"); } catch { /* a private window */ } };

if (bar) {
  const toggle = bar.querySelector("[data-shortcuts-switch]");
  const hint = bar.querySelector("[data-shortcuts-hint]");
  const show = () => { hint.hidden = !toggle.checked; };
  toggle.checked = read();
  toggle.addEventListener("change", () => { keep(toggle.checked); show(); });
  bar.hidden = false;
  show();
}

const all = document.querySelector("[data-tick-all]");
if (all) {
  all.hidden = false;
  const ticks = [...document.querySelectorAll("input[name=question]")];
  all.querySelector("input").addEventListener("change", (event) => {
    for (const tick of ticks) tick.checked = event.target.checked;
  });
}

const current = () => rows.indexOf(document.activeElement?.closest?.("[data-row]"));
const focusRow = (index) => {
  const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
};
const press = (key) => rows[current()]?.querySelector(`[data-key="${key}"]`)?.click();
const ACTIONS = {
  j: () => focusRow(current() + 1),
  k: () => focusRow(current() < 0 ? 0 : current() - 1),
  a: () => press("a"),
  h: () => press("h"),
  e: () => press("e"),
  u: () => document.querySelector('.undo-notice [data-key="u"]')?.click(),
  "/": () => document.getElementById("q")?.focus(),
};
const typing = (target) => target.matches?.("textarea, select, input:not([type=checkbox]):not([type=radio])");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || !read()) return;
  const action = ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// After a row's own button the address names the row to go on with.
const next = rows.findIndex((row) => `#${row.id}` === location.hash);
if (next >= 0) focusRow(next);
