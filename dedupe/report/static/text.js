// Text of inputs is hostile: it becomes text nodes, never markup, and what would turn its direction or hide is shown as its number.

const ODD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

function said(text) {
  // Give `text` as nodes; ends of lines are what they are, however written.
  text = text.replace(/\r(?=\n|$)/g, '').replace(/\r/g, '\n');
  const whole = document.createDocumentFragment();
  let done = 0;
  for (const found of text.matchAll(ODD)) {
    if (found.index > done) whole.append(text.slice(done, found.index));
    const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    const mark = document.createElement('span');
    mark.className = 'odd';
    mark.title = `U+${code}, a character that is not seen`;
    mark.textContent = code;
    whole.append(mark);
    done = found.index + found[0].length;
  }
  whole.append(done ? text.slice(done) : text);
  return whole;
}

const plain = (text) => text.replace(ODD, '\ufffd');

function h(name, given, ...children) {
  // Give an element; attributes are ours, children may be anybody's text.
  const made = name.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(given || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'on') for (const [event, heard] of Object.entries(value)) made.addEventListener(event, heard);
    else made.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    made.append(child instanceof Node ? child : said(String(child)));
  }
  return made;
}

// Text of an input, kept to itself: its direction does not reach what stands round it.
const quoted = (text, given) => h('bdi', { class: 'said', ...given }, text);

const count = (number, one, many) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

// Offsets count characters; where a text has some beyond the BMP, JavaScript's do not.
function characters(text) {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
}

function cut(chars, begin, end) {
  const part = chars.slice(begin, end);
  return typeof part === 'string' ? part : part.join('');
}

function status(text) {
  const bar = document.getElementById('status');
  bar.replaceChildren(text ? said(text) : '');
  bar.classList.toggle('shown', Boolean(text));
}
