// A witness beside the edition: the same rows, what it says there, what was left out of it, and what stood elsewhere.

const GHOST = 24;

function differs(told) {
  // Say in few words how a witness differs.
  let unlike = 0;
  let left = 0;
  let away = 0;
  for (const entry of told) {
    if (entry[0] === 't') {
      unlike += entry[2].filter((one) => one.length === 2).length;
      left += entry[3].length;
    } else if (entry[0] === 'x') left += 1;
    else away += 1;
  }
  return [unlike ? count(unlike, 'difference', 'differences') : 'no difference', left ? `${left} left out` : null, away ? `${away} moved` : null].filter(Boolean).join(' · ');
}

function leftOut(kind, text, why) {
  return h('span', { class: `left k-${kind}`, title: plain(why) }, h('span', { class: 'tag', lang: 'en' }, kind === 'body' ? 'left out' : kind), quoted(text), h('span', { class: 'soft because', lang: 'en' }, ` ${why}`));
}

function witnessText(text, differences, lefts) {
  // Give what a witness says, its differences from the edition's `text` marked.
  const chars = characters(text);
  const made = [];
  const waiting = [...lefts];
  let at = 0;
  let done = 0;
  const shown = (piece, wrap) => {
    // What was left out stands within: cut the piece where it stood.
    let some = characters(piece);
    while (waiting.length && waiting[0][0] <= done + some.length) {
      const [place, kind, left, why] = waiting.shift();
      const here = Math.max(0, place - done);
      if (here) made.push(wrap(cut(some, 0, here)));
      made.push(leftOut(kind, left, why));
      done += here;
      some = characters(cut(some, here, some.length));
    }
    if (some.length) made.push(wrap(cut(some, 0, some.length)));
    done += some.length;
  };
  for (const one of differences) {
    if (!Array.isArray(one)) {
      shown(cut(chars, at, at + one), (piece) => said(piece));
      at += one;
      continue;
    }
    const [length, instead, form] = one;
    const printed = cut(chars, at, at + length);
    if (instead) shown(instead, (piece) => h('span', { class: form ? 'form' : 'diff', title: plain(printed ? `the edition has: ${printed}` : 'not in the edition') }, piece));
    else made.push(h('span', { class: 'lack', title: plain(`lacks: ${printed}`) }, length > GHOST ? h('span', { class: 'soft', lang: 'en' }, `lacks ${length.toLocaleString('en')} characters`) : h('del', {}, printed)));
    at += length;
  }
  shown('', (piece) => said(piece));
  return made;
}

const paragraphName = (part) => (open.story.parts[part][1] ? `¶${open.story.parts[part][1]}` : open.story.parts[part][0]);

function lay(number) {
  // Lay a witness beside the edition, or take it away.
  open.beside = number;
  const { rows, story } = open;
  for (const extra of rows.querySelectorAll('.extra, .arcs, .heading')) extra.remove();
  const cells = [...rows.querySelectorAll('.row')].map((one) => one.querySelector('.wit'));
  cells.forEach((one) => one.replaceChildren());
  rows.classList.toggle('double', number !== null);
  rows.closest('.desk').classList.toggle('double', number !== null);
  for (const button of document.querySelectorAll('[data-beside]')) button.setAttribute('aria-pressed', String(Number(button.dataset.beside) === number));
  if (number === null) return;
  const [siglum, , role, , , , page, told] = story.witnesses[number];
  rows.prepend(h('div', { class: 'row heading' },
    h('div', { class: 'ed soft' }, 'Edition'),
    h('div', { class: 'wit' }, h('span', { class: 'letter small' }, letter(number)), ' ', page >= 0 ? h('a', { href: `#/page/${page}?article=${encodeURIComponent(siglum)}` }, quoted(siglum)) : quoted(siglum), h('span', { class: 'soft' }, ` ${role} · ${differs(told)}`))));
  let last = rows.querySelector('.heading');
  const there = new Set();
  const moves = [];
  const extra = (...content) => {
    const made = h('div', { class: 'row extra' }, h('div', { class: 'ed' }), h('div', { class: 'wit' }, content));
    last.after(made);
    last = made;
    return made;
  };
  for (const entry of told) {
    if (entry[0] === 't') {
      const [, at, differences, lefts] = entry;
      const row = cells[at].parentNode;
      const kind = story.parts[at][0];
      cells[at].replaceChildren(h('p', { class: `said part ${kind}`, dir: 'auto', lang: story.lang || null }, witnessText(story.parts[at][2], differences, lefts)));
      there.add(at);
      last = row;
    } else if (entry[0] === 'x') {
      extra(h('p', { class: 'part said', lang: story.lang || null }, leftOut(entry[1], entry[2], entry[3])));
    } else {
      const target = cells[entry[1]];
      const mark = h('button', { type: 'button', class: 'stood', on: { click: () => target.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' }) } }, `${paragraphName(entry[1])} stood here`, h('span', { class: 'soft' }, ` ${count(entry[2], 'character', 'characters')}`));
      extra(mark);
      moves.push([mark, target]);
    }
  }
  cells.forEach((cell, at) => {
    if (!there.has(at)) cell.replaceChildren(h('p', { class: 'absent soft' }, 'not in this copy'));
  });
  drawMoves(moves);
}

let watched = null;

function drawMoves(moves) {
  // Draw an arrow for each passage, from where it stood to where the edition has it.
  if (watched) watched.disconnect();
  watched = null;
  if (!moves.length) return;
  const arcs = h('svg:svg', { class: 'arcs', 'aria-hidden': 'true' });
  const { rows } = open;
  rows.append(arcs);
  const draw = () => {
    const top = rows.getBoundingClientRect().top;
    arcs.replaceChildren(...moves.map(([mark, target], lane) => {
      const from = mark.getBoundingClientRect();
      const to = target.getBoundingClientRect();
      const begin = from.top + from.height / 2 - top;
      const end = to.top + Math.min(24, to.height / 2) - top;
      const out = 8 + ((lane % 4) + 1) * 5;
      return h('svg:g', {}, h('svg:path', { class: 'arc', d: `M2 ${begin}C${out + 6} ${begin} ${out + 6} ${end} 4 ${end}` }), h('svg:path', { class: 'tip', d: `M9 ${end - 4}L2 ${end}L9 ${end + 4}Z` }));
    }));
  };
  watched = new ResizeObserver(draw);
  watched.observe(rows);
  draw();
}

function nextWitness() {
  // Give the number of the next witness that can be laid beside; nothing behind the last.
  const able = open.story.witnesses.map((one, at) => (one[7] ? at : -1)).filter((at) => at >= 0);
  const next = able.find((at) => open.beside === null || at > open.beside);
  return next === undefined ? null : next;
}
