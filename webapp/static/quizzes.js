// Answering without a reload, by keyboard, and through a dropped connection. Without this module every step is a plain
// form. An answer that could not be sent stays in this tab (sessionStorage) and is sent again with the same client id,
// so that it counts once however often it arrives.

const SHORTCUTS = "footnote.shortcuts"; // one switch for all pages with shortcuts
const WAITS = [2, 5, 10, 20, 30]; // seconds before the next try
const said = document.querySelector("[data-said]");
let sending = false;

const quiz = () => document.querySelector("[data-quiz]");
const answerForm = () => quiz().querySelector("[data-answer-form]");
const isOpen = () => quiz().querySelector("[data-feedback]") === null;
const fields = () => [...answerForm().querySelectorAll("[name=answer]")];
const options = () => fields().filter((field) => field.matches("[type=radio], [type=checkbox]"));
const answers = () => fields().filter((field) => !options().includes(field) || field.checked).map((field) => field.value);
const draftKey = () => `footnote.draft ${location.pathname}`;

function tell(text) {
  quiz().querySelector("[data-trouble]").textContent = text;
}

function keepDraft() {
  sessionStorage.setItem(draftKey(), JSON.stringify(answers()));
}

function restoreDraft() {
  const draft = JSON.parse(sessionStorage.getItem(draftKey()) ?? "null");
  if (!isOpen()) sessionStorage.removeItem(draftKey());
  else if (draft) {
    for (const option of options()) option.checked = draft.includes(option.value);
    fields().filter((field) => !options().includes(field)).forEach((field, index) => { field.value = draft[index] ?? ""; });
  }
}

async function send(form, tries = 0) {
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body: new FormData(form) });
  } catch {
    const wait = WAITS[Math.min(tries, WAITS.length - 1)];
    tell(`No connection. Your answer is kept in this tab and is sent again in ${wait} seconds.`);
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, wait * 1000)),
      new Promise((resolve) => addEventListener("online", resolve, { once: true })),
    ]);
    return send(form, tries + 1);
  }
  if (!response.ok) return form.submit(); // the server has something to say: show its page
  const page = await response.text();
  sessionStorage.removeItem(draftKey());
  return show(page, response.url);
}

function show(page, url) {
  const next = new DOMParser().parseFromString(page, "text/html");
  const part = next.querySelector("[data-quiz]");
  if (!part) return location.assign(url);
  quiz().replaceWith(part);
  document.title = next.title;
  if (url !== location.href) history.pushState(null, "", url);
  setUp();
  arrive();
}

// After a swap the focus and the words go where a reload would have put them.
function arrive() {
  const feedback = quiz().querySelector("[data-feedback]");
  if (feedback) {
    said.textContent = [...feedback.querySelectorAll(":scope > p")].map((line) => line.textContent.trim()).join(" ");
    const next = quiz().querySelector("[data-next]");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" }); // never under the phone's navigation
    return;
  }
  said.textContent = quiz().querySelector(".quiz-place").textContent;
  const prompt = quiz().querySelector(".prompt");
  prompt.tabIndex = -1;
  prompt.focus({ preventScroll: true });
  scrollTo(0, 0);
  focusInput();
}

function focusInput() {
  if (matchMedia("(pointer: fine)").matches) quiz().querySelector(".quiz-input:not([readonly])")?.focus();
}

// Two things in one place change places. What a thing only passes on its way (arrow keys step through a closed list)
// is where it was before: all is reckoned from the places that were held when this thing began to move.
let moving = null;
let held = new Map();
let heldNow = new Map();

const placesHeld = () => new Map(fields().map((field) => [field, field.value]));

function changePlaces(event) {
  const thing = event.target;
  if (!thing.matches("[data-place]")) return;
  if (moving !== thing) held = heldNow;
  moving = thing;
  for (const [field, place] of held) {
    if (field !== thing) field.value = place && place === thing.value ? held.get(thing) : place;
  }
  heldNow = placesHeld();
}

async function onSubmit(event) {
  event.preventDefault();
  if (sending) return;
  if (quiz().dataset.mode === "practice" && !answers().some((answer) => answer.trim())) {
    tell("Choose or type an answer first, or skip the question.");
    fields()[0]?.focus();
    return;
  }
  sending = true;
  tell("");
  try {
    await send(event.target);
  } finally {
    sending = false;
  }
}

const shortcutsOn = () => localStorage.getItem(SHORTCUTS) !== "off";

function drawKeys() {
  const keys = quiz().querySelector("[data-keys]");
  if (!keys) return;
  keys.hidden = false;
  const toggle = keys.querySelector("[data-keys-toggle]");
  quiz().classList.toggle("shortcuts-off", !shortcutsOn());
  if (!toggle) return;
  toggle.textContent = shortcutsOn() ? "Shortcuts on" : "Shortcuts off";
  toggle.setAttribute("aria-pressed", String(shortcutsOn()));
}

function onKey(event) {
  const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
  if (!isOpen() || typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const option = /^[1-9]$/.test(event.key) && shortcutsOn() ? options()[event.key - 1] : undefined;
  if (option) {
    option.click();
    option.focus();
  } else if (event.key === "Enter" && !event.target.closest("a, button, summary")) answerForm().requestSubmit();
  else return;
  event.preventDefault();
}

function setUp() {
  answerForm().addEventListener("submit", onSubmit);
  answerForm().addEventListener("input", (event) => {
    changePlaces(event);
    keepDraft();
  });
  quiz().querySelector("[data-keys-toggle]")?.addEventListener("click", () => {
    localStorage.setItem(SHORTCUTS, shortcutsOn() ? "off" : "on");
    drawKeys();
  });
  restoreDraft();
  moving = null;
  heldNow = placesHeld();
  drawKeys();
}

document.addEventListener("keydown", onKey);
addEventListener("popstate", () => location.reload());
setUp();
if (isOpen()) focusInput();
