// The first view: what the run made of its inputs. Counts and charts stand in the page; the lists are loaded.

function warningsTable(rows) {
  return table('warnings', [
    { key: 'story', title: 'Story', head: true, cell: (one) => h('a', { href: `#/story/${one[0]}` }, quoted(one[1])), by: (one) => one[1] },
    { key: 'warning', title: 'Warning', cell: (one) => quoted(one[2]), by: (one) => one[2] },
  ], rows, { style: 'two' }).whole;
}

function pairTable(rows) {
  const side = (one) => (one[1]
    ? [h('a', { href: `#/story/${one[1]}` }, quoted(one[2])), h('div', { class: 'soft sigla' }, quoted(one[0]))]
    : quoted(one[0]));
  return table('pairs to review', [
    { key: 'a', title: 'One', head: true, cell: (one) => side(one[0]), by: (one) => one[0][2] || one[0][0] },
    { key: 'b', title: 'Other', cell: (one) => side(one[1]), by: (one) => one[1][2] || one[1][0] },
    { key: 'jaccard', title: 'Likeness', number: true, cell: (one) => one[2].toFixed(2), by: (one) => one[2] },
    { key: 'containment', title: 'Containment', number: true, cell: (one) => one[3].toFixed(2), by: (one) => one[3] },
    { key: 'why', title: 'Why', cell: (one) => [quoted(one[5]), one[6] ? h('div', { class: 'soft' }, quoted(one[6])) : null] },
  ], rows, { style: 'pairs', sort: 'jaccard', down: true }).whole;
}

function passedTable(rows) {
  return table('inputs passed over', [
    { key: 'source', title: 'Input', head: true, cell: (one) => quoted(one[0]), by: (one) => one[0] },
    { key: 'status', title: 'What became of it', cell: (one) => (one[6] && one[1] === 'read' ? 'not there now' : one[1]), by: (one) => one[1] },
    { key: 'message', title: 'Why', cell: (one) => quoted(one[1] === 'read' ? one[6] || one[5] : one[5]), by: (one) => one[5] },
  ], rows, { style: 'two' }).whole;
}

const told = (one) => one[1] !== 'read' || one[5] || one[6];

const SECTIONS = [
  ['run-warnings', 'warnings', warningsTable, () => true],
  ['run-review', 'review', pairTable, () => true],
  ['run-passed', 'inputs', passedTable, told],
];

let filled = false;

async function showRun() {
  document.getElementById('run').hidden = false;
  if (filled) return;
  filled = true;
  if (boot.faulty) {
    const note = document.getElementById('faults');
    note.hidden = false;
    note.append(said(`${count(boot.faulty, 'line of this folder is', 'lines of this folder are')} not as they must be, so the report lacks what they told; dedupe verify names them all. `), h('ul', {}, boot.faults.map((one) => h('li', {}, quoted(one)))));
  }
  if (boot.settings) {
    const settings = document.getElementById('run-settings');
    settings.hidden = false;
    settings.querySelector('dl').append(...Object.entries(boot.settings).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value === null ? 'as it comes' : String(value)))));
  }
  for (const [id, kind, make, wanted] of SECTIONS) {
    if (!size(kind)) continue;
    const rows = (await all(kind)).filter(wanted);
    if (!rows.length) continue;
    const section = document.getElementById(id);
    section.hidden = false;
    section.querySelector('.slot').replaceChildren(make(rows));
    section.querySelector('h2').append(h('span', { class: 'soft' }, ` ${rows.length.toLocaleString('en')}`));
  }
}
