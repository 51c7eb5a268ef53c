// A page: the input with its spans coloured by story and kind, each leading to its story.

const HUES = 10;
const LONG = 4000;

function spansOf(page) {
  const [text, flat, articles, whys] = page;
  const chars = characters(text);
  const spans = [];
  let at = 0;
  for (let i = 0; i < flat.length; i += 6) {
    const [length, kind, article, paragraph, fate, why] = flat.slice(i, i + 6);
    spans.push({ begin: at, end: at + length, text: cut(chars, at, at + length), kind: boot.kinds[kind], article, paragraph, fate: boot.fates[fate], why: whys[why], known: articles[article] });
    at += length;
  }
  return spans;
}

function spanSays(one) {
  return [one.kind, one.paragraph ? `¶${one.paragraph}` : null, one.fate === 'left out' ? `left out: ${one.why}` : `${one.fate}: ${one.why}`, one.known ? plain(one.known[2]) : null].filter(Boolean).join(' · ');
}

function runs(spans) {
  // Give stretches of one article, blanks within taken along; what belongs to none is a stretch of article -1.
  const made = [];
  for (const one of spans) {
    if (one.kind === 'blank') continue;
    const last = made[made.length - 1];
    if (last && last.article === one.article) last.end = one.end;
    else made.push({ article: one.article, begin: one.begin, end: one.end });
  }
  return made;
}

function map(spans, total, go) {
  // Draw the page as a strip: as high as its text is long.
  const high = 1000;
  const bands = runs(spans).map((one) => h('svg:rect', { x: 0, width: 10, y: ((one.begin / total) * high).toFixed(2), height: Math.max(1, ((one.end - one.begin) / total) * high).toFixed(2), class: one.article < 0 ? 'band none' : `band a${one.article % HUES}`, on: { click: () => go(one.begin) } }));
  const heads = spans.filter((one) => one.kind === 'title').map((one) => h('svg:rect', { x: 0, width: 10, y: ((one.begin / total) * high).toFixed(2), height: Math.max(2, ((one.end - one.begin) / total) * high).toFixed(2), class: 'band head', on: { click: () => go(one.begin) } }));
  return h('svg:svg', { class: 'map', viewBox: `0 0 10 ${high}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, bands, heads);
}

async function showPage(room, number, query) {
  const [listed, page] = await Promise.all([row('pages', number), row('page', number)]);
  if (!page) {
    room.replaceChildren(h('h1', { tabindex: '-1' }, 'There is no such page'), h('p', {}, h('a', { href: '#/pages' }, 'To the list of pages')));
    return '';
  }
  const [name, , total, , , lost] = listed;
  const spans = spansOf(page);
  const articles = page[2];
  const firsts = new Set();
  let last = null;
  const elements = spans.map((one, at) => {
    if (one.kind === 'blank') return h('span', { class: 'blank', 'data-at': at }, one.text);
    const style = `sp k-${one.kind} f-${one.fate.replace(' ', '-')}`;
    if (!one.known) {
      last = null;
      return h('span', { class: style, 'data-at': at }, one.text);
    }
    const begins = last !== one.article;
    last = one.article;
    const first = begins && !firsts.has(one.article);
    firsts.add(one.article);
    return h('a', { class: `${style} a${one.article % HUES}${begins ? ' begins' : ''}`, href: `#/story/${one.known[1]}?from=${encodeURIComponent(one.known[0])}`, 'data-at': at, 'data-n': begins ? one.article + 1 : null, tabindex: begins ? null : '-1', id: first ? `article-${one.article}` : null }, one.text);
  });
  const sheet = h('div', { class: 'sheet said', lang: sheetLanguage(page[0]) }, elements);
  const say = (event) => {
    const found = event.target.closest('[data-at]');
    status(found ? spanSays(spans[Number(found.dataset.at)]) : '');
  };
  sheet.addEventListener('pointerover', say);
  sheet.addEventListener('focusin', say);
  sheet.addEventListener('pointerleave', () => status(''));
  const go = (begin) => {
    const at = spans.findIndex((one) => one.end > begin);
    elements[at].scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  };
  const kinds = boot.kinds.filter((kind) => kind !== 'blank' && kind !== 'markup' && spans.some((one) => one.kind === kind));
  room.replaceChildren(
    h('header', { class: 'about' },
      turner('page'),
      h('h1', { class: 'page-name', tabindex: '-1' }, quoted(name)),
      h('p', { class: 'soft facts' }, `${count(total, 'character', 'characters')} · ${count(articles.length, 'article', 'articles')} · ${total ? Math.round((100 * lost) / total) : 0} % left out`)),
    h('div', { class: 'page-desk' },
      h('aside', { class: 'side', 'aria-label': 'Articles of this page' },
        h('ol', { class: 'chips' }, articles.map(([siglum, id, title], at) => h('li', {}, h('button', { type: 'button', class: `swatch a${at % HUES}`, title: 'Show it on the page', on: { click: () => go(spans.find((one) => one.article === at && one.kind !== 'blank').begin) } }, String(at + 1)), h('a', { href: `#/story/${id}?from=${encodeURIComponent(siglum)}` }, quoted(title))))),
        h('p', { class: 'soft legend-text' }, h('span', { class: 'sp a0 f-printed' }, 'printed'), ' ', h('span', { class: 'sp a0 f-agrees' }, 'agrees'), ' ', h('span', { class: 'sp a0 f-variant' }, 'variant'), ' ', h('span', { class: 'sp a0 f-left-out' }, 'left out'), h('br'), kinds.map((kind) => [' ', h('span', { class: `sp k-${kind}` }, kind)]))),
      sheet,
      map(spans, Math.max(total, 1), go)));
  const asked = articles.findIndex((one) => one[0] === query.get('article'));
  if (asked >= 0) {
    const there = document.getElementById(`article-${asked}`);
    if (there) requestAnimationFrame(() => { there.scrollIntoView({ block: 'center' }); there.focus({ preventScroll: true }); });
  }
  return name;
}

function sheetLanguage(text) {
  // Give the language of a page's text by its commonest signs of script; nothing where there are none.
  const some = text.slice(0, LONG);
  if (/[\u3040-\u30ff]/.test(some) && (some.match(/[\u3040-\u30ff]/g).length * 20 > some.length)) return 'ja';
  if (!/[\u3400-\u9fff]/.test(some)) return null;
  const old = (some.match(/[這個為國來時們說對會學發動過還電經點開問關長現實體當業間樣與數無見計從將進產種後應讓兩萬區聯認權報總處頭題變給邊運車東門帶場務]/g) || []).length;
  const simple = (some.match(/[这个为国来时们说对会学发动过还电经点开问关长现实体当业间样与数无见计从将进产种后应让两万区联认权报总处头题变给边运车东门带场务]/g) || []).length;
  return old > simple ? 'zh-Hant' : 'zh-Hans';
}
