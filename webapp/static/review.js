// Turning a card without a reload, and the keyboard. Without this module the page does the same by links and forms.

const KEPT = "footnote.shortcuts";
const study = document.querySelector("[data-study]");
const part = (name) => study.querySelector(`[data-${name}]`);
const [back, showForm, rateForm, undo] = ["back", "show-form", "rate-form", "undo"].map(part);

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
const isControl = (target) => target.closest("a, button, summary") !== null;

function showAnswer() {
  study.dataset.shown = "true";
  back.hidden = false;
  back.classList.add("turning");
  showForm.hidden = true;
  rateForm.hidden = false;
  back.focus({ preventScroll: true });
}

function rate(rating) {
  rateForm.querySelector(`[name=rating][value="${rating}"]`).click();
}

function shortcutsOn() {
  return localStorage.getItem(KEPT) !== "off";
}

function drawToggle() {
  const toggle = part("keys-toggle");
  toggle.setAttribute("aria-pressed", String(shortcutsOn()));
  toggle.textContent = shortcutsOn() ? "Shortcuts on" : "Shortcuts off";
  part("keys-hint").classList.toggle("invisible", !shortcutsOn());
}

function onKey(event) {
  if (!shortcutsOn() || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const shown = back && !back.hidden;
  if ((event.key === " " || event.key === "Enter") && back && !shown && !isControl(event.target)) showAnswer();
  else if (shown && /^[1-4]$/.test(event.key)) rate(event.key);
  else if (event.key === "u" && undo) undo.querySelector("button").click();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", onKey);
showForm?.addEventListener("submit", (event) => {
  event.preventDefault();
  showAnswer();
});
if (part("keys")) {
  part("keys").hidden = false;
  part("keys-toggle").addEventListener("click", () => {
    localStorage.setItem(KEPT, shortcutsOn() ? "off" : "on");
    drawToggle();
  });
  drawToggle();
}
