/* ---- requirements and their cases, read and drawn when they are needed ---- */
const PAGE = 100;
const SHAPES = {passed: "✔", failed: "✘", warned: "!", waived: "~", "not-judged": "–", "not-applicable": "○", "kit-fault": "⚙"};

const SEVERITY = ["failed", "kit-fault", "warned", "waived", "not-judged", "passed", "not-applicable"];
const severity = one => SEVERITY.indexOf(one.outcome);

/* One entry a requirement: its element, its cases, which of them are shown. */
class Row {
  constructor(element, script) {
    this.element = element;
    this.data = element.dataset;
    this.slot = element.querySelector(".cases");
    this.script = script;
    this.count = Number(this.data.cases);
    this.filtered = null;
  }

  get cases() {
    if (!this.read) {
      this.read = this.script ? JSON.parse(this.script.textContent) : [];
      if (this.script) this.script.remove();
    }
    return this.read;
  }

  get shown() { return this.filtered || this.cases.slice().sort((one, other) => severity(one) - severity(other)); }

  /* Where something did not pass, what passed waits behind a button. */
  get first() {
    const bad = this.filtered ? 0 : this.cases.filter(one => one.outcome !== "passed").length;
    return bad > 0 && bad < this.cases.length ? bad : this.shown.length;
  }

  words(one) {
    return one.words ||= [this.data.id, one.id, one.verb, one.template, one.path, one.owner, one.state, one.variant, one.reason,
      ...one.findings.flatMap(finding => [finding.check, finding.expected, finding.actual])].join(" ").toLowerCase();
  }

  fill(upTo) {
    const from = this.slot.querySelectorAll("details.case").length;
    const more = this.slot.querySelector(".more");
    if (more) more.remove();
    this.slot.append(...this.shown.slice(from, upTo).map(one => caseElement(this, one)));
    const left = this.shown.length - upTo;
    if (left > 0) {
      const words = upTo === this.first ? `Show ${Math.min(left, PAGE)} of ${left} passed` : `Show ${Math.min(left, PAGE)} more of ${left}`;
      const button = el("button", {type: "button", class: "more"}, words);
      button.addEventListener("click", () => this.fill(upTo + PAGE));
      this.slot.append(button);
    }
  }
}

const scripts = new Map([...document.querySelectorAll("script.cases")].map(script => [script.dataset.row, script]));
const rows = [...document.querySelectorAll("details.requirement")].map(element => new Row(element, scripts.get(element.dataset.row)));
for (const row of rows) {
  row.element.addEventListener("toggle", () => {
    if (row.element.open && !row.slot.hasChildNodes()) row.fill(Math.min(PAGE, row.first));
  });
}

const anchor = (row, one) => row.data.profile + "/" + one.id;
/* Only a run of several rounds has them. */
const rounds = byId("rounds") ? JSON.parse(byId("rounds").textContent) : {};
/* What follows from a wrong status of the same answer is not said again. */
const told = one => one.findings.filter(finding => finding.check === "status"
  || !one.findings.some(other => other.check === "status" && other.step === finding.step));
const message = one => one.findings.length
  ? told(one).map(finding => `expected ${finding.expected}, got ${finding.actual}`).join("; ")
  : one.outcome === "passed" ? null : one.reason;

function caseElement(row, one) {
  const said = message(one);
  const where = [one.owner, one.state && "photo: " + one.state, one.variant].filter(Boolean).join(", ");
  const element = el("details", {class: "case k-" + one.outcome, id: anchor(row, one)},
    el("summary", {},
      el("span", {class: "shape", "aria-hidden": "true"}, SHAPES[one.outcome] || "?"),
      el("span", {class: "sr"}, one.outcome + " "),
      el("b", {}, visible(one.verb)), " ", text("code", one.template), " ", text("span", where, "where"),
      said ? text("span", said, "message") : null));
  drawnWhenOpened(element, () => detail(row, one));
  return element;
}

function detail(row, one) {
  const link = el("a", {href: "#" + encodeURIComponent(anchor(row, one))}, visible(one.id));
  return el("div", {class: "detail"},
    el("dl", {class: "facts"}, fact("Path sent", one.path), fact("Reason", one.reason),
      fact("Rounds", rounds[anchor(row, one)]),
      fact("Reading followed", one.reading), fact("Took", one.millis + " ms"), fact("Case", link)),
    ...told(one).map(found), ...differences(one), pictures(one),
    one.exchanges.length ? el("section", {}, el("h3", {}, "Exchanges"), ...one.exchanges.map((exchange, i) => sent(one, exchange, i))) : null,
    one.exchanges.length ? again(row, one) : one.outcome === "passed"
      ? el("p", {class: "where"}, "The exchanges of passed cases are in conformance.json.") : null);
}
