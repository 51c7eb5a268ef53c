// The lists: stories, pages, pairs.

const FLAGS = [[1, 'partial', 'its beginning or end stands elsewhere'], [2, 'edited', 'the file was edited by hand since']];
const STORY = { id: 0, title: 1, date: 2, witnesses: 3, chars: 4, mended: 5, warnings: 6, flags: 7, sources: 8 };

let folds = new Map();

async function learnFold() {
  // Load by what one script is found in the other; without it each finds its own.
  if (folds.size || !size('fold')) return;
  const [[from, to]] = await all('fold');
  const others = [...to];
  folds = new Map([...from].map((one, at) => [one, others[at]]));
}

const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[\u3400-\u9fff]/g, (one) => folds.get(one) || one);

function storyColumns() {
  const figure = (key, title) => ({ key, title, number: true, slight: (one) => !one[STORY[key]], cell: (one) => one[STORY[key]].toLocaleString('en'), by: (one) => one[STORY[key]] });
  return [
    {
      key: 'title', title: 'Title', head: true, by: (one) => one[STORY.title],
      cell: (one) => [
        h('a', { href: `#/story/${one[0]}`, class: one[STORY.flags] & 4 ? 'untitled' : null }, quoted(one[STORY.title])),
        FLAGS.map(([bit, name, why]) => (one[STORY.flags] & bit ? h('span', { class: 'tag', title: why }, name) : null)),
      ],
    },
    { key: 'date', title: 'Date', cell: (one) => quoted(one[STORY.date]), by: (one) => one[STORY.date] },
    figure('witnesses', 'Witnesses'),
    figure('chars', 'Length'),
    figure('mended', 'Mended'),
    figure('warnings', 'Warnings'),
  ];
}

async function showStories(room, query) {
  const [rows] = await Promise.all([all('stories'), learnFold()]);
  let folded;
  const asked = { q: query.get('q') || '', warned: query.get('warned') === '1', witnesses: query.get('witnesses') || '' };
  const search = h('input', { type: 'search', id: 'search', placeholder: 'title, date, id or page', 'aria-label': 'Search the stories', autocomplete: 'off', spellcheck: 'false', value: asked.q });
  const warned = h('input', { type: 'checkbox', checked: asked.warned });
  const found = h('p', { class: 'soft', role: 'status', id: 'found' });
  const chip = asked.witnesses ? h('a', { class: 'tag', href: '#/stories', title: 'show all' }, `${asked.witnesses.replace(/^(\d+)-\1$/, '$1').replace('-', '–')} witnesses ✕`) : null;

  function wanted() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const [low, high] = asked.witnesses ? asked.witnesses.split('-').map(Number) : [0, Infinity];
    if (words.length) folded = folded || rows.map((one) => fold(`${one[STORY.title]}\n${one[STORY.date]}\n${one[0]}\n${one[STORY.sources].join('\n')}`));
    return rows.filter((one, at) => one[STORY.witnesses] >= low && one[STORY.witnesses] <= high
      && (!warned.checked || one[STORY.warnings]) && words.every((word) => folded[at].includes(word)));
  }

  const shown = wanted();
  const list = table('stories', storyColumns(), shown, {
    style: 'stories', sort: query.get('sort') || 'date', down: query.has('sort') ? query.get('down') === '1' : false,
    leaf: Number(query.get('leaf')) || 0,
    turned: (leaf) => note({ leaf: leaf || null }),
    sorted: (sort, down) => note({ sort, down: down ? 1 : null, leaf: null }),
  });
  const tell = (number) => found.replaceChildren(said(number === rows.length ? count(number, 'story', 'stories') : `${count(number, 'story', 'stories')} of ${rows.length.toLocaleString('en')}`));
  function refresh() {
    const now = wanted();
    list.reset();
    list.replace(now);
    tell(now.length);
    note({ q: search.value || null, warned: warned.checked ? 1 : null, leaf: null });
  }
  search.addEventListener('input', refresh);
  warned.addEventListener('change', refresh);
  tell(shown.length);
  room.replaceChildren(
    h('h1', { tabindex: '-1' }, 'Stories'),
    h('form', { class: 'finder', role: 'search', on: { submit: (event) => event.preventDefault() } }, search, h('label', {}, warned, ' with warnings'), chip, found),
    list.whole,
  );
}

async function showPages(room, query) {
  const [pages, inputs] = await Promise.all([all('pages'), all('inputs')]);
  const rows = pages.map((one, number) => [...one, number]);
  const list = table('pages', [
    { key: 'name', title: 'Page', head: true, cell: (one) => h('a', { href: `#/page/${one[6]}` }, quoted(one[0])), by: (one) => one[0] },
    { key: 'chars', title: 'Characters', number: true, cell: (one) => one[2].toLocaleString('en'), by: (one) => one[2] },
    { key: 'articles', title: 'Articles', number: true, cell: (one) => one[3].toLocaleString('en'), by: (one) => one[3] },
    { key: 'stories', title: 'Stories', number: true, cell: (one) => one[4].toLocaleString('en'), by: (one) => one[4] },
    { key: 'lost', title: 'Left out', number: true, cell: (one) => (one[2] ? `${Math.round((100 * one[5]) / one[2])} %` : ''), by: (one) => (one[2] ? one[5] / one[2] : 0) },
  ], rows, { style: 'pages', leaf: Number(query.get('leaf')) || 0, sort: query.get('sort') || '', down: query.get('down') === '1', turned: (leaf) => note({ leaf: leaf || null }), sorted: (sort, down) => note({ sort, down: down ? 1 : null, leaf: null }) });
  const search = h('input', { type: 'search', id: 'search', placeholder: 'name of a page', 'aria-label': 'Search the pages', autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', () => {
    list.reset();
    list.replace(rows.filter((one) => fold(one[0]).includes(fold(search.value))));
  });
  const passed = inputs.filter(told);
  room.replaceChildren(
    h('h1', { tabindex: '-1' }, 'Pages'),
    rows.length ? h('form', { class: 'finder', role: 'search', on: { submit: (event) => event.preventDefault() } }, search, h('p', { class: 'soft' }, count(rows.length, 'page', 'pages')))
      : h('p', { class: 'note' }, 'No page can be shown: the inputs are not there, or not as they were. If their folder moved, name it: dedupe report OUT --inputs DIR; a file, if it holds what came by standard input.'),
    rows.length ? list.whole : '',
    passed.length ? h('section', { id: 'passed' }, h('h2', {}, 'Passed over, or with something to say'), passedTable(passed)) : '',
  );
  if (query.get('passed') === '1' && passed.length) document.getElementById('passed').scrollIntoView();
}

async function showReview(room) {
  const rows = await all('review');
  room.replaceChildren(
    h('h1', { tabindex: '-1' }, 'Pairs to review'),
    h('p', { class: 'soft' }, rows.length ? 'Articles that are like each other, and were not taken for one story. A person should look at them.' : 'There are none.'),
    rows.length ? pairTable(rows) : '',
  );
}
