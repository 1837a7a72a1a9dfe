/* ---- a matrix is one stop of the Tab key; arrow keys move inside it ---- */
const STEPS = {ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0]};

function cellsOf(matrix) {
  return [...matrix.querySelectorAll("tr")].map(line => [...line.querySelectorAll("td")].map(cell => cell.querySelector("button")));
}

/* An empty place is passed over. */
function neighbour(grid, from, [down, right]) {
  let row = grid.findIndex(line => line.includes(from));
  let column = grid[row].indexOf(from);
  do {
    row += down;
    column += right;
  } while (grid[row] && column in grid[row] && !grid[row][column] || grid[row] && grid[row].length === 0 && down);
  return grid[row] && grid[row][column];
}

for (const matrix of document.querySelectorAll("table.matrix")) {
  const grid = cellsOf(matrix);
  const all = grid.flat().filter(Boolean);
  all.slice(1).forEach(button => { button.tabIndex = -1; });
  matrix.addEventListener("keydown", event => {
    const next = STEPS[event.key] && all.includes(event.target) && neighbour(grid, event.target, STEPS[event.key]);
    if (!next) return;
    event.preventDefault();
    all.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });
}

