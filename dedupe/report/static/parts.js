// Rows that lie in scripts beside the page, loaded when they are looked at.

const boot = JSON.parse(document.getElementById('boot').textContent);
const KEPT = 40;
const waiting = new Map();
const held = new Map();

const policy = window.trustedTypes
  ? window.trustedTypes.createPolicy('dedupe', {
      createScriptURL(url) {
        if (!/^report\/[a-z]+-\d{5,}\.js$/.test(url)) throw new TypeError(`no part of the report: ${url}`);
        return url;
      },
    })
  : { createScriptURL: (url) => url };

Object.defineProperty(window, 'dedupeReport', {
  value(kind, number, rows) {
    const asked = waiting.get(`${kind}-${number}`);
    if (asked) asked(rows);
  },
});

function part(kind, number) {
  // Promise the rows of a part.
  const name = `${kind}-${number}`;
  let promised = held.get(name);
  if (promised) {
    held.delete(name);
  } else {
    promised = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const file = `report/${kind}-${String(number).padStart(5, '0')}.js`;
      let rows;
      waiting.set(name, (got) => { rows = got; });
      const settle = () => {
        waiting.delete(name);
        script.remove();
        if (rows) {
          resolve(rows);
        } else {
          held.delete(name);
          reject(new Error(`The file ${file} could not be loaded. Keep the folder report/ beside report.html, or write the report again: dedupe report OUT.`));
        }
      };
      script.addEventListener('load', settle);
      script.addEventListener('error', settle);
      script.src = policy.createScriptURL(file);
      document.head.append(script);
    });
  }
  held.set(name, promised);
  if (held.size > KEPT) held.delete(held.keys().next().value);
  return promised;
}

const size = (kind) => boot.counts[kind] || 0;

const lists = new Map();

function all(kind) {
  // Promise all rows of a kind: of lists, which are short for what they stand for.
  if (!lists.has(kind)) {
    const promised = Promise.all((boot.first[kind] || []).map((_, number) => part(kind, number))).then((parts) => parts.flat());
    promised.catch(() => lists.delete(kind));
    lists.set(kind, promised);
  }
  return lists.get(kind);
}

function below(firsts, wanted) {
  // Give the last place whose first is not above what is wanted.
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function row(kind, number) {
  // Promise one row by its number; nothing if there is none.
  const firsts = boot.first[kind] || [];
  if (!(number >= 0 && number < size(kind))) return undefined;
  const at = below(firsts, number);
  return (await part(kind, at))[number - firsts[at]];
}

async function storyOf(id) {
  // Promise a story by its id; nothing if there is none.
  const firsts = boot.first.story || [];
  if (!firsts.length) return undefined;
  const rows = await part('story', below(firsts, id));
  return rows.find((one) => one.id === id);
}
