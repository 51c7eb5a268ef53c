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
  cells.forEach((one) => { one.replaceChildren(); one.classList.remove('same'); });
  rows.classList.toggle('double', number !== null);
  rows.closest('.desk').classList.toggle('double', number !== null);
  for (const button of document.querySelectorAll('[data-beside]')) button.setAttribute('aria-pressed', String(Number(button.dataset.beside) === number));
  for (const one of document.querySelectorAll('[data-lay]')) {
    // Where one lies, its own letter takes it away.
    const here = Number(one.dataset.lay) === number;
    one.setAttribute('href', address(story.id, open.place, here ? null : Number(one.dataset.lay)));
    if (here) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
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
      const same = !lefts.length && !differences.some(Array.isArray);
      cells[at].classList.toggle('same', same);
      cells[at].replaceChildren(same ? h('p', { class: 'same-note soft' }, 'the same') : '', h('p', { class: `said part ${kind}`, dir: 'auto', lang: story.lang || null }, witnessText(story.parts[at][2], differences, lefts)));
      there.add(at);
      last = row;
    } else if (entry[0] === 'x') {
      extra(h('p', { class: 'part said', lang: story.lang || null }, leftOut(entry[1], entry[2], entry[3])));
    } else if (moves.length && moves[moves.length - 1].row === last && moves[moves.length - 1].last + 1 === entry[1]) {
      // Passages that stood one behind the other, and still do, moved together.
      const move = moves[moves.length - 1];
      move.last = entry[1];
      move.size += entry[2];
    } else {
      const mark = h('button', { type: 'button', class: 'stood' });
      moves.push({ mark, row: extra(mark), first: entry[1], last: entry[1], size: entry[2] });
    }
  }
  for (const move of moves) {
    const target = cells[move.first];
    move.target = target;
    move.mark.append(said(`${paragraphName(move.first)}${move.last > move.first ? `–${open.story.parts[move.last][1]}` : ''} stood here`), h('span', { class: 'soft' }, ` ${count(move.size, 'character', 'characters')}`));
    move.mark.addEventListener('click', () => target.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' }));
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
    const box = rows.getBoundingClientRect();
    arcs.replaceChildren(...moves.map(({ mark, target }, lane) => {
      const from = mark.getBoundingClientRect();
      const to = target.getBoundingClientRect();
      const y = from.top + from.height / 2 - box.top;
      const end = to.top + Math.min(14, to.height / 2) - box.top;
      const x = from.right - box.left + 4;
      const tip = to.right - box.left + 3;
      const out = box.width - 7 - (lane % 6) * 4;
      const turn = end < y ? -6 : 6;
      return h('svg:g', {}, h('svg:path', { class: 'arc', d: `M${x} ${y}H${out - 6}Q${out} ${y} ${out} ${y + turn}V${end - turn}Q${out} ${end} ${out - 6} ${end}H${tip + 6}` }), h('svg:path', { class: 'tip', d: `M${tip + 7} ${end - 4}L${tip} ${end}L${tip + 7} ${end + 4}Z` }));
    }));
  };
  watched = new ResizeObserver(draw);
  watched.observe(rows);
  draw();
}

function nextWitness(beside) {
  // Give the number of the next witness behind `beside` that can be laid there; nothing behind the last.
  const able = open.story.witnesses.map((one, at) => (one[7] ? at : -1)).filter((at) => at >= 0);
  const next = able.find((at) => beside === null || at > beside);
  return next === undefined ? null : next;
}
