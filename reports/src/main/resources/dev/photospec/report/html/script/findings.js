/* ---- what was found: expected and got, as words, as JSON and as pictures ---- */
const PICTURE = /^image\/(jpeg|png|gif|bmp|webp)$/;

function found(finding) {
  const wanted = parse(finding.expected), got = parse(finding.actual);
  return el("section", {},
    el("h3", {}, visible("Check " + finding.check + (finding.step ? " on " + finding.step : ""))),
    wanted && got ? difference(wanted, got) : el("div", {class: "pair"},
      el("div", {class: "box wanted"}, el("h4", {}, "Expected"), text("p", finding.expected)),
      el("div", {class: "box got"}, el("h4", {}, "Got"), text("p", finding.actual))),
    finding.next ? el("p", {class: "next"}, el("b", {}, "Look next: "), visible(finding.next)) : null);
}

/* One difference for each answer that is JSON and of which members are wrong. */
function differences(one) {
  return one.exchanges.map(exchange => {
    const got = parse((exchange["response-body"] || {}).text);
    const findings = one.findings.filter(finding => finding.step === exchange.step);
    const wanted = got && findings.length ? wantedOf(got, findings) : null;
    return wanted && el("section", {}, el("h3", {}, visible("Body of " + exchange.step)), difference(wanted, got));
  }).filter(Boolean);
}

function pictures(one) {
  const pair = expectedAndGot(one);
  const all = () => one.exchanges.flatMap(exchange => [
    picture(exchange["request-body"], "Sent in " + exchange.step), picture(exchange["response-body"], "Got in " + exchange.step)]);
  const shown = (pair.length === 2 ? pair : all()).filter(Boolean);
  return shown.length ? el("section", {}, el("h3", {}, "Pictures"), el("div", {class: "pair"}, ...shown)) : null;
}

/* The picture that a finding speaks of, beside the one it should be: of another step, or the one sent before. */
function expectedAndGot(one) {
  for (const finding of one.findings) {
    const at = one.exchanges.findIndex(exchange => exchange.step === finding.step);
    const named = /in step (\S+)/.exec(finding.expected);
    const other = named && one.exchanges.find(exchange => exchange.step === named[1]);
    const sent = one.exchanges.slice(0, Math.max(at, 0)).reverse().find(exchange => exchange["request-body"]);
    const wanted = other ? picture(other["response-body"], "Expected, as in " + other.step, "wanted")
      : sent && / sent/.test(finding.expected) ? picture(sent["request-body"], "Expected, as sent in " + sent.step, "wanted") : null;
    const got = at < 0 ? null : picture(one.exchanges[at]["response-body"], "Got in " + finding.step, "got");
    if (wanted && got) return [wanted, got];
  }
  return [];
}

/* Equal pictures are written once, in the first case that shows them. */
let byDigest = null;

function embedded(digest) {
  if (!byDigest) {
    byDigest = new Map();
    for (const script of scripts.values())
      for (const exchange of JSON.parse(script.textContent).flatMap(one => one.exchanges))
        for (const body of [exchange["request-body"], exchange["response-body"]])
          if (body && body.base64) byDigest.set(body.sha256, body.base64);
  }
  return byDigest.get(digest);
}

function picture(body, word, kind) {
  const type = body && ((body.picture || "").split(" ")[1] || body["media-type"] || "").toLowerCase();
  const bytes = body && (body.base64 || embedded(body.sha256));
  if (!bytes || !PICTURE.test(type) || !/^[A-Za-z0-9+/=]+$/.test(bytes)) return null;
  const told = `${word}: ${body.picture || type}, ${body.bytes} bytes`;
  return el("figure", {class: "box " + (kind || "")},
    el("img", {src: `data:${type};base64,${bytes}`, alt: visible(told), loading: "lazy"}), text("figcaption", told));
}
