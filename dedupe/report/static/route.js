// What is shown follows the address behind the #, so that back, forward and links work; and the keys.

const room = document.getElementById('room');
const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const scrolls = new Map();
let shownAt = '';
let turn = 0;

function parsed(hash) {
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  return { words: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query || '') };
}

function decoded(word) {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

function note(changes, redraw) {
  // Change the query of the address; `redraw` as if one had gone there.
  const { words, query } = parsed(location.hash);
  query.delete('from');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  const to = `#/${words.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`;
  if (to === location.hash) return;
  if (redraw) {
    location.hash = to;
  } else {
    history.replaceState(null, '', to);
    shownAt = to;
  }
}

const VIEWS = {
  stories: (words, query) => showStories(room, query).then(() => 'Stories'),
  story: (words, query) => showStory(room, words[1] || '', Number(words[2]) || 0, query),
  pages: (words, query) => showPages(room, query).then(() => 'Pages'),
  page: (words, query) => showPage(room, Number(words[1]), query),
  review: () => showReview(room).then(() => 'Review'),
};

const PARENT = { story: 'stories', page: 'pages' };
const placeOf = (hash) => parsed(hash).words.slice(0, 2).join('/');

async function show() {
  const { words, query } = parsed(location.hash);
  const view = VIEWS[words[0]];
  const same = placeOf(shownAt) === placeOf(location.hash) && (words[0] === 'story');
  if (!same) scrolls.set(shownAt, window.scrollY);
  shownAt = location.hash;
  turn += 1;
  const mine = turn;
  status('');
  for (const link of document.querySelectorAll('[data-view]')) {
    if (link.dataset.view === (PARENT[words[0]] || words[0])) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.getElementById('run').hidden = Boolean(view);
  if (!view) room.replaceChildren();
  else if (!same) room.setAttribute('aria-busy', 'true');
  let title = 'dedupe: report';
  try {
    if (view) title = `${plain((await view(words, query)) || '')} · dedupe`;
    else await showRun();
  } catch (error) {
    if (mine === turn) room.replaceChildren(h('h1', { tabindex: '-1' }, 'This part cannot be shown'), h('p', { class: 'note' }, error.message));
  }
  if (mine !== turn) {
    // Somebody went on while this was loaded: show where they went.
    if (view) show();
    return;
  }
  room.removeAttribute('aria-busy');
  document.title = title;
  if (!same) {
    const within = query.get('article') || query.get('passed') || (words[0] === 'story' && words[2]);
    if (!within) window.scrollTo(0, scrolls.get(location.hash) || 0);
    const head = document.querySelector(view ? '#room h1' : '#run h1');
    // Not on the way in: there the first Tab leads to the first link.
    if (head && mine > 1 && document.activeElement === document.body) head.focus({ preventScroll: true });
  }
  document.documentElement.dataset.shown = location.hash || '#/';
}

function turner(what) {
  // Give what leads to the story or page before this one, and to the next.
  const button = (way, sign, title, key) => h('button', { type: 'button', title: `${title} ${what} (${key})`, 'aria-label': `${title} ${what}`, on: { click: () => neighbour(way) } }, sign);
  return h('div', { class: 'turn' }, button(-1, '‹', 'previous', '['), button(1, '›', 'next', ']'));
}

async function neighbour(way) {
  const { words } = parsed(location.hash);
  if (words[0] === 'page') {
    const to = Number(words[1]) + way;
    if (to >= 0 && to < size('page')) location.hash = `#/page/${to}`;
  } else if (words[0] === 'story') {
    const rows = await all('stories');
    const at = rows.findIndex((one) => one[0] === words[1]) + way;
    if (rows[at]) location.hash = `#/story/${rows[at][0]}`;
  }
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const typing = event.target.closest('input, textarea, select');
  const help = document.getElementById('help');
  if (help.open) return;
  // The address says where one is: what is shown may be a key behind.
  const { words, query } = parsed(location.hash);
  const story = words[0] === 'story' && open && open.story.id === words[1];
  const place = Number(words[2]) || 0;
  const beside = query.has('beside') ? Number(query.get('beside')) : story ? open.beside : null;
  if (event.key === 'Escape') {
    if (typing) typing.blur();
    else if (story && place) location.hash = address(open.story.id, 0, beside);
    else if (story && beside !== null) note({ beside: null }, true);
    else return;
  } else if (typing) {
    return;
  } else if (event.key === '/') {
    const search = document.getElementById('search');
    if (search) search.focus();
    else location.hash = '#/stories';
  } else if (event.key === '?') {
    help.showModal();
  } else if ((event.key === 'n' || event.key === 'p') && story && open.places.length) {
    const way = event.key === 'n' ? 1 : -1;
    const next = place ? ((place - 1 + way + open.places.length) % open.places.length) + 1 : way > 0 ? 1 : open.places.length;
    location.hash = address(open.story.id, next, beside);
  } else if (event.key === 'w' && story) {
    note({ beside: nextWitness(beside) }, true);
  } else if (event.key === ']' || event.key === '[') {
    neighbour(event.key === ']' ? 1 : -1);
  } else {
    return;
  }
  event.preventDefault();
}

const LIGHTS = ['auto', 'light', 'dark'];

function light(next) {
  // Show in the light that is chosen; a browser that remembers nothing for pages from disk begins with the system's.
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('dedupe-light') || 'auto';
  } catch { /* not allowed here */ }
  if (next) chosen = LIGHTS[(LIGHTS.indexOf(document.documentElement.dataset.light || chosen) + 1) % LIGHTS.length];
  document.documentElement.dataset.light = chosen;
  document.getElementById('light').setAttribute('aria-label', `Light: ${chosen}`);
  if (!next) return;
  try {
    localStorage.setItem('dedupe-light', chosen);
  } catch { /* not allowed here */ }
}

if ('scrollRestoration' in history) history.scrollRestoration = 'manual';
light(false);
document.getElementById('light').addEventListener('click', () => light(true));
document.getElementById('keys').addEventListener('click', () => document.getElementById('help').showModal());
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('view').focus();
});
document.addEventListener('keydown', key);
window.addEventListener('hashchange', show);
show();
