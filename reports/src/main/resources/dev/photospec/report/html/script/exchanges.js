/* ---- exchanges, request and response side by side; those of which nothing was found are folded ---- */
function sent(one, exchange, index) {
  const spoken = one.findings.length === 0 || one.findings.some(finding => finding.step === exchange.step);
  const answer = exchange.fault ? "no answer" : "HTTP " + exchange.status;
  const element = el("details", {class: "exchange"}, el("summary", {},
    el("b", {}, visible(`${index + 1}. ${exchange.step || "exchange"}`)),
    text("span", ` ${exchange.verb} ${exchange.url} → ${answer}, ${exchange.millis} ms`, "where")));
  drawnWhenOpened(element, () => el("div", {class: "pair"},
    el("div", {class: "box"}, el("h4", {}, "Request"), text("p", exchange.verb + " " + exchange.url, "line"),
      fields(exchange["request-fields"]), body(exchange["request-body"])),
    el("div", {class: "box"}, el("h4", {}, "Response"), text("p", exchange.fault ? "No answer: " + exchange.fault : answer, "line"),
      fields(exchange["response-fields"]), body(exchange["response-body"]))));
  if (spoken) open(element);
  return element;
}

const fields = list => list.length ? el("pre", {}, visible(list.map(field => field.name + ": " + field.value).join("\n"))) : null;

function body(kept) {
  if (!kept || kept.bytes === 0) return el("p", {class: "where"}, "no body");
  const told = [kept.bytes + " bytes", kept.picture || kept["media-type"], kept.sha256 && "sha256 " + kept.sha256.slice(0, 12)];
  const json = parse(kept.text);
  const content = json ? pretty(json).join("\n") : kept.text;
  return el("div", {}, text("p", told.filter(Boolean).join(", "), "where"), content ? text("pre", shortened(content)) : null);
}

/* A browser takes long to lay out millions of characters. */
const LONGEST = 20000;
const shortened = content => content.length <= LONGEST ? content
  : content.slice(0, LONGEST) + `\n… ${content.length - LONGEST} more characters are in conformance.json`;
