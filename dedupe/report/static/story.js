// A story, collated: the edition with every place marked where copies differ, and at a mark who has what, and why.

const WHY = {
  majority: (most) => (most ? 'the most by weight.' : 'they are the more reliable.'),
  'language, the copies being divided': () => 'the copies are divided, and it is the likelier as language.',
  'quotation marks, weighed for the whole paragraph': () => 'quotation marks are chosen for a paragraph as a whole, so that they pair.',
  'as the base has it': () => 'here nothing is put to the vote, and the base has it.',
};
const AROUND = 12;

let open = null;

const letter = (number) => (number < 26 ? '' : String.fromCharCode(64 + Math.floor(number / 26))) + String.fromCharCode(65 + (number % 26));
const nothing = () => h('span', { class: 'nothing' }, 'nothing');

function places(story) {
  // Give all places of a story where copies differ, in order, each with its part.
  return story.parts.flatMap((one, at) => one[3].map(([begin, end, readings, why]) => ({ part: at, begin, end, readings, why })));
}

const address = (id, number, beside) => `#/story/${id}${number ? `/${number}` : ''}${beside === null ? '' : `?beside=${beside}`}`;

function marked(text, some, begin) {
  // Give a part of the edition with its places marked; `begin` is the number of the first.
  const chars = characters(text);
  const made = [];
  let done = 0;
  some.forEach((one, at) => {
    const number = begin + at;
    if (one.begin > done) made.push(said(cut(chars, done, one.begin)));
    const printed = cut(chars, one.begin, one.end);
    const others = one.readings.slice(1).map(([other]) => other || 'nothing').join(', ');
    made.push(h('a', { class: printed ? 'mark' : 'mark none', href: address(open.story.id, number, open.beside), 'data-place': number, 'aria-label': plain(`${printed || 'nothing'}, place ${number} of ${open.places.length} where copies differ: others have ${others}`) }, printed));
    done = one.end;
  });
  made.push(said(cut(chars, done, chars.length)));
  return made;
}

const TAGS = { title: 'h1', subtitle: 'p', subhead: 'h2' };

function edition(story) {
  // Give the rows of the edition, each with an empty cell for a witness.
  let number = 1;
  const rows = story.parts.map(([kind, paragraph, text], at) => {
    const some = open.places.filter((one) => one.part === at);
    const body = h(TAGS[kind] || 'p', { class: `said part ${kind}`, dir: 'auto', lang: story.lang || null, tabindex: kind === 'title' ? '-1' : null }, marked(text, some, number));
    number += some.length;
    return h('div', { class: 'row', 'data-part': at }, h('div', { class: 'ed', 'data-number': paragraph || null }, body), h('div', { class: 'wit' }));
  });
  return rows;
}

function witnessItem(one, number) {
  const [siglum, , role, jaccard, containment, repairs, page, told] = one;
  const mended = repairs.filter(([, times]) => times).map(([name, times]) => `${name} ${times}`).join(', ');
  return h('li', { class: 'witness' },
    h('button', { type: 'button', class: 'letter', 'aria-pressed': 'false', 'data-beside': number, disabled: !told, title: told ? 'Lay it beside the edition' : 'Its input is not there, or not as it was' }, letter(number)),
    h('div', {},
      h('div', { class: 'sigla' }, page >= 0 ? h('a', { href: `#/page/${page}?article=${encodeURIComponent(siglum)}` }, quoted(siglum)) : quoted(siglum)),
      h('div', { class: 'soft' }, [
        role,
        role === 'base' || jaccard === null ? null : `likeness ${jaccard.toFixed(2)}`,
        role === 'excerpt' && containment !== null ? `containment ${containment.toFixed(2)}` : null,
        told ? differs(told) : null,
        mended ? `repairs: ${mended}` : null,
      ].filter(Boolean).join(' · '))));
}

function whoHas(number) {
  // Give a witness as one that can be laid beside, if it can.
  const [siglum, , , , , , , told] = open.story.witnesses[number];
  const given = { class: 'letter small', title: plain(siglum), 'aria-label': plain(`${letter(number)}, ${siglum}`) };
  return told ? h('a', { ...given, href: address(open.story.id, open.place, number) }, letter(number)) : h('span', given, letter(number));
}

function whyThis(readings, why) {
  // Say why the first of the readings is printed: how many have it, and what decided.
  const counts = readings.map(([, sigla]) => sigla.length);
  const every = counts.reduce((one, other) => one + other, 0);
  const told = WHY[why];
  if (!told) return quoted(why);
  return [`${counts[0] || 'None'} of ${count(every, 'copy has', 'copies have')} it: `, told(counts.slice(1).every((one) => one < counts[0])), h('span', { class: 'soft' }, ` (${why})`)];
}

function whoIsWho() {
  // Give what each letter stands for, where the list of witnesses is out of sight.
  return h('details', { class: 'who-is-who' }, h('summary', {}, 'Who is who'), h('dl', {}, open.story.witnesses.map(([siglum, , role], number) => h('div', {}, h('dt', {}, letter(number)), h('dd', {}, quoted(siglum), h('span', { class: 'soft' }, ` ${role}`))))));
}

function strip(story) {
  // Give the witnesses as a row of letters, for screens on which their list comes behind the text.
  if (story.witnesses.length < 2 || !story.witnesses.some((one) => one[7])) return null;
  return h('nav', { class: 'strip', 'aria-label': 'Lay a witness beside the edition' }, h('span', { class: 'soft' }, 'Beside it'), story.witnesses.map(([siglum, , , , , , , told], number) => (told ? h('a', { class: 'letter', 'data-lay': number, title: plain(siglum), 'aria-label': plain(`${letter(number)}, ${siglum}`) }, letter(number)) : null)));
}

function readingsPanel() {
  const one = open.places[open.place - 1];
  const text = characters(open.story.parts[one.part][2]);
  const lang = open.story.lang || null;
  const before = cut(text, Math.max(0, one.begin - AROUND), one.begin);
  const after = cut(text, one.end, Math.min(text.length, one.end + AROUND));
  const said = open.story.parts[one.part];
  const where = said[1] ? `paragraph ${said[1]}` : said[0];
  const step = (way, title, sign) => h('a', { class: 'button', href: address(open.story.id, ((open.place - 1 + way + open.places.length) % open.places.length) + 1, open.beside), 'aria-label': title, title: `${title} (${way < 0 ? 'p' : 'n'})` }, sign);
  return [
    h('header', {},
      h('h2', {}, `Readings ${open.place} of ${open.places.length}`, h('span', { class: 'soft' }, where)),
      step(-1, 'previous place', '‹'), step(1, 'next place', '›'),
      h('a', { class: 'button', href: address(open.story.id, 0, open.beside), 'aria-label': 'close', title: 'close (Esc)' }, '✕')),
    h('ol', { class: 'readings', lang }, one.readings.map(([reading, sigla], at) => h('li', { class: at ? null : 'printed' },
      h('p', { class: 'context said', dir: 'auto' }, one.begin > AROUND ? '…' : '', before, h('b', {}, reading || nothing()), after, '…'),
      h('p', { class: 'who', lang: 'en' }, at ? null : h('span', { class: 'tag good' }, 'printed'), sigla.length ? sigla.map((number) => whoHas(number)) : h('span', { class: 'soft' }, 'no copy as it stands: a repair'))))),
    h('p', { class: 'why' }, h('b', {}, 'Why this one: '), whyThis(one.readings, one.why)),
    whoIsWho(),
  ];
}

function renderStory(room, story) {
  open = { story, places: places(story), place: 0, beside: null, panel: h('section', { class: 'panel', 'aria-label': 'Readings', tabindex: '-1', hidden: true }) };
  const facts = [story.date, story.agency, count(story.chars, 'character', 'characters'), count(story.witnesses.length, 'witness', 'witnesses'), story.partial ? 'partial: its beginning or end stands elsewhere' : null].filter(Boolean);
  const titled = story.parts.length && story.parts[0][0] === 'title';
  const lead = open.places.length
    ? h('p', { class: 'lead' }, h('a', { class: 'button', href: address(story.id, 1, null) }, `${count(open.places.length, 'place', 'places')} where copies differ`), h('span', { class: 'soft hint' }, 'n, p: next, previous'))
    : h('p', { class: 'soft lead' }, boot.evidence ? (story.witnesses.length > 1 ? 'The copies agree.' : 'This story stands in one copy only.') : 'No evidence was written, so the places where copies differ are not known.');
  open.rows = h('div', { class: 'texts' }, edition(story));
  const side = h('aside', { class: 'side', 'aria-label': 'About this story' },
    open.panel,
    h('section', {}, h('h2', {}, 'Witnesses'), h('ol', { class: 'witnesses' }, story.witnesses.map(witnessItem))),
    story.warnings.length ? h('section', {}, h('h2', {}, 'Warnings'), h('ul', { class: 'plain' }, story.warnings.map((one) => h('li', {}, quoted(one))))) : null,
    story.captions.length ? h('section', {}, h('h2', {}, 'Captions and credits'), h('ul', { class: 'plain', lang: story.lang || null }, story.captions.map((one) => h('li', {}, quoted(one))))) : null,
    story.adrift.length ? h('section', {}, h('h2', {}, 'Readings without a place'), h('p', { class: 'soft' }, 'The story file does not have them where the evidence says.'), h('ul', { class: 'plain' }, story.adrift.map(([printed, readings]) => h('li', {}, quoted(printed || 'nothing'), ' : ', readings.map(([reading, sigla]) => [quoted(reading || 'nothing'), ` ${sigla.map(letter).join('')} `]))))) : null);
  room.replaceChildren(h('article', { class: 'story' },
    h('header', { class: 'about' },
      turner('story'),
      titled ? null : h('h1', { class: 'untitled', tabindex: '-1', lang: story.lang || null }, quoted(story.title)),
      h('p', { class: 'soft facts' }, facts.map((one, at) => [at ? ' · ' : '', quoted(one)]), ' · ', h('a', { href: `./${encodeURIComponent(story.file)}` }, 'file')),
      story.edited ? h('p', { class: 'note' }, 'The file was edited by hand since it was written. It is shown as it stands; places that no longer fit are listed apart.') : null,
      story.missing ? h('p', { class: 'note' }, 'The file of this story is not there, or cannot be read.') : null,
      lead,
      strip(story)),
    h('div', { class: 'desk' }, open.rows, side)));
  side.addEventListener('click', (event) => {
    const chosen = event.target.closest('[data-beside]');
    if (chosen) note({ beside: open.beside === Number(chosen.dataset.beside) ? null : chosen.dataset.beside }, true);
  });
}

function choose(number) {
  // Open the readings at a place, or close them.
  open.place = number >= 1 && number <= open.places.length ? number : 0;
  let shown = null;
  for (const mark of open.rows.querySelectorAll('.mark')) {
    const here = Number(mark.dataset.place) === open.place;
    mark.classList.toggle('here', here);
    if (here) mark.setAttribute('aria-current', 'true');
    else mark.removeAttribute('aria-current');
    mark.href = address(open.story.id, Number(mark.dataset.place), open.beside);
    if (here) {
      shown = mark;
    }
  }
  open.panel.hidden = !open.place;
  open.panel.replaceChildren(...(open.place ? readingsPanel() : []));
  if (!shown) return;
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
}

async function showStory(room, id, place, query) {
  if (!open || open.story.id !== id || !room.querySelector('.story')) {
    const story = await storyOf(id);
    if (!story) {
      room.replaceChildren(h('h1', { tabindex: '-1' }, 'There is no such story'), h('p', {}, h('a', { href: '#/stories' }, 'To the list of stories')));
      return '';
    }
    renderStory(room, story);
  }
  const from = query.get('from');
  const named = from === null ? -1 : open.story.witnesses.findIndex((one) => one[0] === from);
  const asked = query.has('beside') ? Number(query.get('beside')) : named >= 0 ? named : null;
  lay(asked !== null && open.story.witnesses[asked] && open.story.witnesses[asked][7] ? asked : null);
  choose(place);
  return open.story.title;
}
