"use strict";
(() => {
  const box = document.getElementById("search");
  const rows = [...document.querySelectorAll("li.found")];
  const words = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  const filter = () => {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach(row => { row.hidden = !wanted.every(word => words.get(row).includes(word)); });
    document.getElementById("status").textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length}`;
    history.replaceState(null, "", wanted.length ? "#?" + encodeURIComponent(box.value) : "#");
  };
  if (location.hash.startsWith("#?")) box.value = decodeURIComponent(location.hash.slice(2));
  box.addEventListener("input", filter);
  filter();
})();
