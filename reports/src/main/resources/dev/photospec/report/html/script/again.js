/* ---- things to copy: the exchange again, and a waiver ---- */
function again(row, one) {
  const spoken = one.exchanges.find(exchange => one.findings.some(finding => finding.step === exchange.step))
    || one.exchanges[one.exchanges.length - 1];
  const curl = one.exchanges.map(exchange => exchange.curl).filter(Boolean).join("\n");
  return el("section", {class: "tools"}, el("h3", {}, "Do it again"),
    curl ? copyable("curl", curl) : null,
    copyable("photospec", `photospec replay 'conformance.json#${anchor(row, one).replace(/'/g, "'\\''")}'`),
    copyable("REST Assured", snippet(one, spoken)),
    one.outcome === "failed" ? copyable("Waiver, for a failure that is known", waiver(row, one)) : null);
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

/* A literal that Java and YAML read alike: what is not plain ASCII is escaped. */
const quoted = value => JSON.stringify(String(value)).replace(/[\u007f-\uffff]/g,
  c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

function snippet(one, exchange) {
  const variable = (/\$\{?([A-Z][A-Z0-9_]*)/.exec(exchange.curl || "") || [null, "TOKEN"])[1];
  const lines = ["given()", "        .urlEncodingEnabled(false)"];
  for (const field of exchange["request-fields"]) {
    const secret = field.name.toLowerCase() === "authorization";
    lines.push(`        .header(${quoted(field.name)}, ${secret ? `"Bearer " + System.getenv("${variable}")` : quoted(field.value)})`);
  }
  if (exchange["request-body"]) lines.push(`        .body(Files.readAllBytes(Path.of("photo")))`);
  lines.push("        .when()", `        .request(${quoted(exchange.verb)}, ${quoted(exchange.url)})`, "        .then()");
  const status = one.findings.map(finding => finding.step === exchange.step && /^status (\d{3})$/.exec(finding.expected)).find(Boolean);
  lines.push(...(status ? ["        .log().all()", `        .statusCode(${status[1]});`] : ["        .log().all();"]));
  return lines.join("\n");
}

function waiver(row, one) {
  const until = new Date(Date.now() + 90 * 864e5).toISOString().slice(0, 10);
  return [`- pattern: ${quoted(one.id)}`, `  reason: "why it fails"`, `  owner: "who works on it"`, `  expires: ${until}`].join("\n");
}
