// Says beside each folded list of the quiz chooser how many of its boxes are ticked.
for (const fold of document.querySelectorAll(".choices-fold")) {
  const told = fold.querySelector("[data-ticked]");
  fold.addEventListener("change", () => {
    const count = fold.querySelectorAll("input:checked").length;
    told.textContent = count ? `${count} ticked` : "all";
  });
}
