/* ---- elements: text of a target reaches the page only as text nodes and checked attributes, never as markup ---- */
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

function fact(name, value) {
  return value ? el("div", {}, el("dt", {}, name), typeof value === "string" ? text("dd", value) : el("dd", {}, value)) : null;
}

/* Draws what a details element holds when it is first opened, or at once by its draw(). */
function drawnWhenOpened(element, draw) {
  element.draw = () => {
    element.draw = () => {};
    element.append(draw());
  };
  element.addEventListener("toggle", () => {
    if (element.open) element.draw();
  });
}

/* An event of opening comes too late for who scrolls or prints. */
function open(element) {
  element.open = true;
  if (element.draw) element.draw();
}
