/* ---- deep links: #<profile>/<case or requirement>, whose id a case's begins with; #?outcome=… for a filter ---- */
function goTo() {
  if (location.hash.startsWith("#?")) {
    choose(Object.fromEntries(new URLSearchParams(location.hash.slice(2))));
    return;
  }
  let target;
  try { target = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  const row = rows.find(one => (target + "/").startsWith(one.data.profile + "/" + one.data.id + "/"));
  if (!row) return;
  clear();
  filter();
  row.element.open = true;
  const index = row.shown.findIndex(one => anchor(row, one) === target);
  row.slot.replaceChildren();
  row.fill(Math.max(PAGE, index + 1));
  const element = index < 0 ? row.element : byId(target);
  open(element);
  element.scrollIntoView();
  element.querySelector("summary").focus({preventScroll: true});
}

/* On paper nothing can be opened, so the first failures are. */
addEventListener("beforeprint", () => {
  rows.filter(row => !row.element.hidden && row.data.outcome === "failed").slice(0, 50).forEach(row => {
    row.element.open = true;
    if (!row.slot.hasChildNodes()) row.fill(PAGE);
    const first = row.slot.querySelector("details.k-failed");
    if (first) open(first);
  });
});
addEventListener("hashchange", goTo);
filter();
goTo();
