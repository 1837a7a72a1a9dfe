/* ---- JSON bodies, and what they should have been ---- */
function parse(json) {
  if (!/^\s*[{[]/.test(json || "")) return null;
  try { return JSON.parse(json); } catch { return null; }
}

const pretty = value => JSON.stringify(value, null, 2).split("\n");

/* What a finding's words say about the object; the members keep the target's own spelling. */
const WANTED = [
  [/^width and height.*?(\d+)x(\d+)$/, (json, [, width, height]) => set(json, {width: +width, height: +height})],
  [/^the metadata of step .*, id (.+), (\d+)x(\d+)$/, (json, [, id, width, height]) => set(json, {id, width: +width, height: +height})],
  [/^media type of .*, (\S+)$/, (json, [, type], actual) => {
    for (const name of Object.keys(json)) if (json[name] === actual) json[name] = type;
  }],
  [/^the property (\S+)$/, (json, [, name]) => set(json, {[name]: "…"})],
  [/^no property (\S+)$/, (json, [, name]) => { delete json[name]; }],
  [/^(\S+) "(.*)"$/, (json, [, name, value]) => set(json, {[name]: value})]
];

function set(json, members) {
  for (const [name, value] of Object.entries(members)) {
    const spelt = Object.keys(json).find(one => one.toLowerCase() === name.toLowerCase());
    json[spelt || name] = value;
  }
}

/* The body as the findings want it; null if their words say nothing about its members. */
function wantedOf(got, findings) {
  const wanted = structuredClone(got);
  const object = Array.isArray(wanted.value) ? wanted.value[0] : wanted;
  if (Array.isArray(object) || typeof object !== "object" || object === null) return null;
  for (const finding of findings) {
    const rule = WANTED.find(([words]) => words.test(finding.expected));
    if (rule) rule[1](object, rule[0].exec(finding.expected), finding.actual);
  }
  return JSON.stringify(wanted) === JSON.stringify(got) ? null : wanted;
}

function difference(wanted, got) {
  const pre = el("pre", {class: "box diff", tabindex: "0", role: "group", "aria-label": "expected (minus) and got (plus)"});
  for (const [sign, line] of changes(comparable(wanted), comparable(got))) {
    pre.append(el("span", {class: {"-": "minus", "+": "plus"}[sign]}, sign + " " + visible(line)));
  }
  return el("div", {}, el("p", {class: "where"}, "− expected, + got"), pre);
}

/* Without commas, which differ where only the next line does. */
const comparable = value => pretty(value).map(line => line.replace(/,$/, ""));

/* The longest common subsequence of lines; of long texts only the first lines are compared. */
function changes(left, right) {
  const a = left.slice(0, 400), b = right.slice(0, 400);
  const best = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  const lines = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { lines.push([" ", a[i]]); i++; j++; }
    else if (i < a.length && (j === b.length || best[i + 1][j] >= best[i][j + 1])) lines.push(["-", a[i++]]);
    else lines.push(["+", b[j++]]);
  }
  return lines;
}
