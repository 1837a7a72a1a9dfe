
"use strict";
/* Text of a target reaches the page only as text nodes and checked attributes, never as markup. */
(() => {
  const PAGE = 100;
  const PICTURE = /^image\/(jpeg|png|gif|bmp|webp)$/;
  const SHAPES = {passed: "✔", failed: "✘", warned: "!", waived: "~", "not-judged": "–", "not-applicable": "○", "kit-fault": "⚙"};
  const byId = id => document.getElementById(id);

  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  /* Spells out control characters, direction marks and unpaired surrogates. */
  function visible(text) {
    return String(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu,
      c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  }
  const text = (tag, content, kind) => el(tag, {class: kind}, visible(content));

  /* One entry a requirement: its element, its cases, how many of them are shown. */
  const rows = [...document.querySelectorAll("details.requirement")].map(element => ({
    element, data: element.dataset, slot: element.querySelector(".cases"), cases: [], shown: []
  }));
  const byNumber = new Map(rows.map(row => [row.data.row, row]));
  for (const script of document.querySelectorAll("script.cases")) {
    const row = byNumber.get(script.dataset.row);
    row.cases = JSON.parse(script.textContent);
    for (const one of row.cases) one.words = words(row, one);
    script.remove();
  }

  function words(row, one) {
    return [row.data.id, one.id, one.verb, one.template, one.path, one.owner, one.state, one.variant, one.reason,
      ...one.findings.flatMap(finding => [finding.check, finding.expected, finding.actual])].join(" ").toLowerCase();
  }

  /* ---- filters ---- */
  const form = byId("filters");
  const routeButton = byId("route");
  let route = null;
  const wanted = id => byId(id) ? byId(id).value : "";

  function matches(row, one) {
    const outcome = wanted("outcome");
    return (!outcome || one.outcome === outcome)
      && (!route || one.verb === route.verb && one.template === route.template)
      && needles().every(needle => one.words.includes(needle));
  }
  const needles = () => wanted("text").toLowerCase().split(/\s+/).filter(Boolean);

  function matchesEmpty(row) {
    const outcome = wanted("outcome");
    const said = row.element.querySelector("summary").textContent.toLowerCase();
    return !route && (!outcome || outcome === row.data.outcome) && needles().every(needle => said.includes(needle));
  }

  function filter() {
    let cases = 0, requirements = 0;
    for (const row of rows) {
      const here = (!wanted("profile") || wanted("profile") === row.data.profile)
        && (!wanted("suite") || wanted("suite") === row.data.suite);
      row.shown = here ? row.cases.filter(one => matches(row, one)) : [];
      const show = row.shown.length > 0 || here && row.cases.length === 0 && matchesEmpty(row);
      row.element.hidden = !show;
      requirements += show ? 1 : 0;
      cases += row.shown.length;
      row.slot.replaceChildren();
      if (row.element.open && show) fill(row, PAGE);
    }
    byId("status").textContent = `${requirements} of ${rows.length} requirements, ${cases} of ${rows.reduce((sum, row) => sum + row.cases.length, 0)} cases`;
    routeButton.hidden = !route;
    routeButton.textContent = route ? `${route.verb} ${route.template} ×` : "";
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  byId("all").addEventListener("click", () => { clear(); filter(); });
  routeButton.title = "Show all routes";
  routeButton.addEventListener("click", () => { route = null; filter(); });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      byId("text").focus();
    }
  });
  for (const button of document.querySelectorAll(".tiles button, button.cell")) {
    button.addEventListener("click", () => choose(button.dataset));
  }

  function clear() {
    form.reset();
    route = null;
  }

  function choose(chosen) {
    clear();
    byId("outcome").value = chosen.outcome || "";
    byId("suite").value = chosen.suite || "";
    if (byId("profile")) byId("profile").value = chosen.profile || "";
    route = chosen.verb ? {verb: chosen.verb, template: chosen.template} : null;
    filter();
    const shown = rows.filter(row => !row.element.hidden);
    if (shown.length === 1) shown[0].element.open = true;
    byId("requirements").scrollIntoView();
  }

  /* ---- requirements and cases, drawn when they are opened ---- */
  for (const row of rows) {
    row.element.addEventListener("toggle", () => {
      if (row.element.open && !row.slot.hasChildNodes()) fill(row, PAGE);
    });
  }

  function fill(row, upTo) {
    const from = row.slot.querySelectorAll("details.case").length;
    const more = row.slot.querySelector(".more");
    if (more) more.remove();
    row.slot.append(...row.shown.slice(from, upTo).map(one => caseElement(row, one)));
    const left = row.shown.length - upTo;
    if (left > 0) {
      const button = el("button", {type: "button", class: "more"}, `Show ${Math.min(left, PAGE)} more of ${left}`);
      button.addEventListener("click", () => fill(row, upTo + PAGE));
      row.slot.append(button);
    }
  }

  const anchor = (row, one) => row.data.profile + "/" + one.id;
  const message = one => one.findings.length
    ? one.findings.map(finding => `expected ${finding.expected}, got ${finding.actual}`).join("; ")
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
    element.addEventListener("toggle", () => {
      if (element.open && !element.querySelector(".detail")) element.append(detail(row, one));
    });
    return element;
  }

  function detail(row, one) {
    const facts = el("dl", {class: "facts"});
    const fact = (name, value) => {
      if (value) facts.append(el("div", {}, el("dt", {}, name), text("dd", value)));
    };
    fact("Path sent", one.path);
    fact("Reason", one.reason);
    fact("Reading followed", one.reading);
    fact("Took", one.millis + " ms");
    facts.append(el("div", {}, el("dt", {}, "Case"),
      el("dd", {}, el("a", {href: "#" + encodeURIComponent(anchor(row, one))}, visible(one.id)))));
    const detail = el("div", {class: "detail"}, facts, ...one.findings.map(found));
    pictures(one, detail);
    one.exchanges.forEach((exchange, i) => detail.append(sent(exchange, i, one)));
    if (one.exchanges.length) detail.append(tools(row, one));
    else if (one.outcome === "passed") detail.append(el("p", {class: "where"}, "The exchanges of passed cases are in conformance.json."));
    return detail;
  }

  /* ---- findings ---- */
  function found(finding) {
    const section = el("section", {}, el("h3", {}, visible("Check " + finding.check + (finding.step ? " on " + finding.step : ""))));
    const wantedJson = parse(finding.expected), gotJson = parse(finding.actual);
    if (wantedJson && gotJson) {
      section.append(diff(wantedJson, gotJson));
    } else {
      section.append(el("div", {class: "pair"},
        el("div", {class: "box wanted"}, el("h4", {}, "Expected"), text("p", finding.expected)),
        el("div", {class: "box got"}, el("h4", {}, "Got"), text("p", finding.actual))));
    }
    if (finding.next) section.append(el("p", {class: "next"}, el("b", {}, "Look next: "), visible(finding.next)));
    return section;
  }

  function parse(json) {
    if (!/^\s*[{[]/.test(json || "")) return null;
    try { return JSON.parse(json); } catch { return null; }
  }

  const pretty = value => JSON.stringify(value, null, 2).split("\n");
  /* Without commas, which differ where only the next line does. */
  const comparable = value => pretty(value).map(line => line.replace(/,$/, ""));

  function diff(wantedJson, gotJson) {
    const pre = el("pre", {class: "box diff", "aria-label": "expected (minus) and got (plus)"});
    for (const [sign, line] of changes(comparable(wantedJson), comparable(gotJson))) {
      pre.append(el("span", {class: {"-": "minus", "+": "plus"}[sign]}, sign + " " + visible(line)));
    }
    return el("div", {}, el("p", {class: "where"}, "− expected, + got"), pre);
  }

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

  /* ---- pictures ---- */
  function pictures(one, detail) {
    const shown = one.exchanges.flatMap(exchange => [
      picture(exchange["request-body"], "Sent", exchange), picture(exchange["response-body"], "Got", exchange)
    ]).filter(Boolean);
    if (shown.length) detail.append(el("h3", {}, "Pictures"), el("div", {class: "pair"}, ...shown));
  }

  function picture(body, word, exchange) {
    const type = body && ((body.picture || "").split(" ")[1] || body["media-type"] || "").toLowerCase();
    if (!body || !body.base64 || !PICTURE.test(type) || !/^[A-Za-z0-9+/=]+$/.test(body.base64)) return null;
    const told = `${word} in ${exchange.step || "the exchange"}: ${body.picture || type}, ${body.bytes} bytes`;
    return el("figure", {class: "box"},
      el("img", {src: `data:${type};base64,${body.base64}`, alt: visible(told), loading: "lazy"}), text("figcaption", told));
  }

  /* ---- exchanges ---- */
  function sent(exchange, index) {
    const answer = exchange.fault
      ? text("p", "No answer: " + exchange.fault, "line")
      : text("p", "HTTP " + exchange.status, "line");
    return el("section", {},
      el("h3", {}, visible(`Exchange ${index + 1}: ${exchange.step || ""} (${exchange.millis} ms)`)),
      el("div", {class: "pair"},
        el("div", {class: "box"}, el("h4", {}, "Request"), text("p", exchange.verb + " " + exchange.url, "line"),
          fields(exchange["request-fields"]), body(exchange["request-body"])),
        el("div", {class: "box"}, el("h4", {}, "Response"), answer,
          fields(exchange["response-fields"]), body(exchange["response-body"]))));
  }

  const fields = list => el("pre", {}, visible(list.map(field => field.name + ": " + field.value).join("\n")));

  function body(kept) {
    if (!kept) return el("p", {class: "where"}, "no body");
    const told = [kept.bytes + " bytes", kept.picture || kept["media-type"], kept.sha256 && "sha256 " + kept.sha256.slice(0, 12)];
    const json = parse(kept.text);
    const content = json ? pretty(json).join("\n") : kept.text;
    return el("div", {}, text("p", told.filter(Boolean).join(", "), "where"), content ? text("pre", content) : null);
  }

  /* ---- things to copy ---- */
  function tools(row, one) {
    const last = one.exchanges.find(exchange => one.findings.some(finding => finding.step === exchange.step))
      || one.exchanges[one.exchanges.length - 1];
    const section = el("section", {class: "tools"}, el("h3", {}, "Do it again"));
    const add = (title, content) => {
      if (content) section.append(copyable(title, content));
    };
    add("curl", one.exchanges.map(exchange => exchange.curl).filter(Boolean).join("\n"));
    add("photospec", `photospec replay 'conformance.json#${one.id.replace(/'/g, "'\\''")}'`);
    add("REST Assured", snippet(last));
    if (one.outcome === "failed") add("Waiver, for a failure that is known", waiver(row, one));
    return section;
  }

  function copyable(title, content) {
    const pre = text("pre", content);
    const button = el("button", {type: "button", "aria-label": "Copy " + title}, "Copy");
    button.addEventListener("click", () => {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    });
    return el("div", {}, el("div", {class: "head"}, el("h4", {}, title), button), pre);
  }

  const quoted = value => JSON.stringify(String(value));

  function snippet(exchange) {
    const variable = (/\$\{?([A-Z][A-Z0-9_]*)/.exec(exchange.curl || "") || [null, "TOKEN"])[1];
    const lines = ["given()", "        .urlEncodingEnabled(false)"];
    for (const field of exchange["request-fields"]) {
      const secret = field.name.toLowerCase() === "authorization";
      lines.push(`        .header(${quoted(field.name)}, ${secret ? `"Bearer " + System.getenv("${variable}")` : quoted(field.value)})`);
    }
    if (exchange["request-body"]) lines.push(`        .body(Files.readAllBytes(Path.of("photo")))`);
    lines.push("        .when()", `        .request(${quoted(exchange.verb)}, ${quoted(exchange.url)})`,
      "        .then()", "        .log()", "        .all();");
    return lines.join("\n");
  }

  function waiver(row, one) {
    const until = new Date(Date.now() + 90 * 864e5).toISOString().slice(0, 10);
    return [`- requirement: ${quoted(row.data.id)}`, `  profile: ${quoted(row.data.profile)}`, `  case: ${quoted(one.id)}`,
      `  reason: ""   # why it fails, and where that is being worked on`, `  expires: ${until}`].join("\n");
  }

  /* ---- deep links: #<profile>/<case or requirement> ---- */
  function goTo() {
    let target;
    try { target = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const row = rows.find(one => target === one.data.profile + "/" + one.data.id
      || one.cases.some(each => target === anchor(one, each)));
    if (!row) return;
    clear();
    filter();
    row.element.open = true;
    const index = row.shown.findIndex(one => anchor(row, one) === target);
    row.slot.replaceChildren();
    fill(row, Math.max(PAGE, index + 1));
    const element = index < 0 ? row.element : byId(target);
    element.open = true;
    element.scrollIntoView();
    element.querySelector("summary").focus({preventScroll: true});
  }

  /* On paper nothing can be opened, so the first failures are. */
  addEventListener("beforeprint", () => {
    rows.filter(row => !row.element.hidden && row.data.outcome === "failed").slice(0, 50).forEach(row => {
      row.element.open = true;
      if (!row.slot.hasChildNodes()) fill(row, PAGE);
      const first = row.slot.querySelector("details.k-failed");
      if (first) first.open = true;
    });
  });
  addEventListener("hashchange", goTo);
  filter();
  goTo();
})();
