// Account forms: the browser tells its time zone, and a password can be shown. Both pages work without.

for (const input of document.querySelectorAll("input[data-timezone]")) {
  input.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

for (const button of document.querySelectorAll("button[data-shows]")) {
  const input = document.getElementById(button.dataset.shows);
  const word = button.querySelector("span");
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    word.textContent = shown ? "Hide" : "Show";
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    show(input.type === "password");
    input.focus();
  });
  input.form.addEventListener("submit", () => show(false)); // else the browser would not offer to keep it
}
