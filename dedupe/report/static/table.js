// A table that is shown a leaf at a time, sorted by its heads.

const LEAF = 100;

function table(name, columns, rows, options) {
  // Give a table of `rows`; a column is {key, title, cell(row), by(row), number, slight(row)}. `options`: sort, down, leaf, turned(leaf), sorted(key, down).
  const shown = { sort: options.sort || '', down: Boolean(options.down), leaf: options.leaf || 0 };
  // Roles are told outright, since a phone's style takes the table's from it.
  const body = h('tbody', { role: 'rowgroup' });
  const heads = columns.map((column) => {
    const title = column.by
      ? h('button', { type: 'button', on: { click: () => sort(column) } }, column.title)
      : column.title;
    return h('th', { scope: 'col', role: 'columnheader', class: column.number ? 'number' : null, 'data-key': column.key }, title);
  });
  const turner = h('nav', { class: 'turner', 'aria-label': `Leaves of ${name}` });
  const whole = h('div', { class: 'listed' }, h('table', { role: 'table', class: `rows ${options.style || ''}`, 'aria-label': name }, h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)), body), turner);

  function sort(column) {
    shown.down = shown.sort === column.key ? !shown.down : Boolean(column.number);
    shown.sort = column.key;
    shown.leaf = 0;
    if (options.sorted) options.sorted(shown.sort, shown.down);
    draw();
  }

  function ordered() {
    const column = columns.find((one) => one.key === shown.sort && one.by);
    if (!column) return rows;
    const keys = rows.map(column.by);
    const order = rows.map((_, at) => at);
    const collator = new Intl.Collator('zh', { numeric: true });
    const compare = column.number ? (a, b) => keys[a] - keys[b] : (a, b) => collator.compare(keys[a], keys[b]);
    // What has no key stands last, whichever way.
    const empty = (at) => keys[at] === '' || keys[at] === null;
    order.sort((a, b) => empty(a) - empty(b) || (shown.down ? -1 : 1) * compare(a, b) || a - b);
    return order.map((at) => rows[at]);
  }

  function turn(leaf) {
    shown.leaf = leaf;
    if (options.turned) options.turned(leaf);
    draw();
    whole.scrollIntoView({ block: 'start' });
    const first = body.querySelector('a');
    if (first) first.focus({ preventScroll: true });
  }

  function draw() {
    const sorted = ordered();
    const leaves = Math.max(1, Math.ceil(sorted.length / LEAF));
    shown.leaf = Math.min(shown.leaf, leaves - 1);
    const begin = shown.leaf * LEAF;
    body.replaceChildren(...sorted.slice(begin, begin + LEAF).map((one) => h('tr', { role: 'row' }, columns.map((column) => h(column.head ? 'th' : 'td', { role: column.head ? 'rowheader' : 'cell', class: column.number ? (column.slight && column.slight(one) ? 'number slight' : 'number') : null, scope: column.head ? 'row' : null, 'data-title': column.title, 'data-key': column.key }, column.cell(one))))));
    for (const [at, column] of columns.entries()) {
      heads[at].setAttribute('aria-sort', column.key !== shown.sort ? 'none' : shown.down ? 'descending' : 'ascending');
    }
    turner.replaceChildren(...(leaves === 1 ? [] : [
      h('button', { type: 'button', disabled: shown.leaf === 0, on: { click: () => turn(shown.leaf - 1) } }, '← Back'),
      h('span', {}, `${(begin + 1).toLocaleString('en')}–${Math.min(begin + LEAF, sorted.length).toLocaleString('en')} of ${sorted.length.toLocaleString('en')}`),
      h('button', { type: 'button', disabled: shown.leaf === leaves - 1, on: { click: () => turn(shown.leaf + 1) } }, 'On →'),
    ]));
  }

  draw();
  return { whole, replace(given) { rows = given; draw(); }, reset() { shown.leaf = 0; } };
}
