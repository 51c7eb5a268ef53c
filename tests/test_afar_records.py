"""Records that lie with a cluster: the same bytes as the long way here, whatever stands in them, in few objects."""

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
import test_survivors
from outside import BRIDGE, tree

import dedupe
from bench import sheets
from dedupe import arrow, cluster, engine, fingerprint, nominate, pipeline, read, singly
from dedupe.afar import records
from dedupe.engine import Local
from dedupe.records import Article, Paragraph, Witness
from dedupe.settings import Settings
from dedupe.survivors import intake, pairs
from dedupe.survivors.part import Part
from dedupe.write import laid
from dedupe.write.blocks import Lined

PLAIN = test_survivors.SURVIVORS


def _given(folder: Path, *files: list[dict[str, object]]) -> list[str]:
    """Write records into files; give these."""
    folder.mkdir()
    paths = []
    for number, given in enumerate(files):
        path = folder / f"{number}.jsonl"
        path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in given), encoding="utf-8")
        paths.append(str(path))
    return paths


def _far(paths: list[str], out: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, workers: int = 1) -> Any:
    """Run with all records in a flow of this machine, as on a cluster."""
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "_flow", lambda *_: Local(workers, patience=0.0))
        return dedupe.run(paths, str(out), settings._replace(engine="spark"))


@pytest.mark.parametrize("settings", [*test_survivors.KINDS, PLAIN._replace(threshold=0.7, shingle=4)])
def test_whatever_stands_in_them_they_are_told_as_here(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [*test_survivors._odd(40), *(dict(one) for one, _ in sheets.records(60, 3))]
    given += [{"id": f"hub{number}", "text": test_survivors.PASSAGE} for number in range(60)]
    random.Random(5).shuffle(given)
    paths = _given(tmp_path / "in", given[:70], given[70:])
    here = dedupe.run(paths, str(tmp_path / "here"), settings)
    monkeypatch.setattr(records, "PART", 16)
    monkeypatch.setattr(records, "ROWS", 7)
    there = _far(paths[::-1], tmp_path / "far", settings._replace(tmp=str(tmp_path / "none such")), monkeypatch)
    assert tree(tmp_path / "far") == tree(tmp_path / "here")
    assert there.stories > 50 and (there.records, there.articles, there.stories, there.warnings, there.review) == (
        here.records, here.articles, here.stories, here.warnings, here.review,
    )  # fmt: skip


def test_no_witness_is_made_of_plain_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = _given(tmp_path / "in", [dict(one) for one, _ in sheets.records(40, 3)])
    monkeypatch.setattr(singly, "witness", None)
    assert _far(paths, tmp_path / "far", PLAIN, monkeypatch).stories > 20


def test_records_are_sketched_by_the_keys_of_their_faces() -> None:
    given = [one for one, _ in sheets.records(30, 11)] + test_survivors._odd(20)
    made = [read.Record("s", f"s#{n}", str(one["text"]), "", n) for n, one in enumerate(given)]
    with Part(PLAIN, "out", made) as part:
        sketched = part.sketched(0)
        keys = [str(key, "utf-16-le") for key in sketched.keys]
        assert 0 < len(part._roll.odd) < len(made)
    posted = nominate.postings(keys, range(len(keys)))
    signed = fingerprint.bands(fingerprint.signatures(keys, PLAIN.shingle, PLAIN.num_perm), *fingerprint.chosen(PLAIN))
    ends = np.cumsum(sketched.counts)
    for number, (key, one) in enumerate(zip(keys, made, strict=True)):
        if number not in part._roll.odd:
            body = (Paragraph("body", one.text, ()),)
            face = cluster.face(Witness(one.siglum, one.siglum, Article(one.siglum, one.siglum, ()), body, ()), 3)
            assert key == face.text
        anchors = sketched.hashes[ends[number] - sketched.counts[number] : ends[number]]
        assert sorted(anchors.tolist()) == sorted(posted["bucket"][posted["owner"] == number].tolist())
        if len(key) >= cluster.SHORT:
            assert sketched.buckets[number].tolist() == signed[number].tolist()


def test_of_many_anchors_those_of_some_hashes_are_looked_at() -> None:
    assert intake.mask(1000) == 0
    assert intake.mask(intake.ANCHORS * 5 // 2 + 5) == 1 << pairs.LOW
    assert intake.mask(1 << 50, records.KEPT) == 15 << pairs.LOW


def test_who_meets_often_enough_is_sent_to_the_other() -> None:
    hashes = np.arange(1, 9, dtype=np.uint64)
    held = [hashes, hashes[:3], hashes[:2], hashes[4:5]]
    buckets = np.full((4, 2), 0, np.uint64)
    buckets[[0, 3], 1] = 1 << 60
    columns = {
        "key": [10, 11, 12, 13],
        "anchors": arrow.arrays(np.concatenate(held), [len(some) for some in held]),
        "buckets": arrow.arrays(buckets.ravel(), [2] * 4),
    }
    schema = engine.schema({"key": "int64", "anchors": "binary", "buckets": "binary"}, record=False)
    posted = pa.Table.from_batches(records._posted(engine.batch(schema, columns)))
    met = pa.Table.from_batches(records._meetings([posted]))
    keys = pa.table({"key": [10, 11, 12, 13], "compared": [name.encode("utf-16-le") for name in "abcd"]})
    sent = pa.Table.from_batches(records._sent([keys, met])).to_pydict()
    found = sorted(zip(sent["low"], sent["key"], sent["compared"], strict=True))
    # 13 has one anchor of 10's, which is all that it has, and a bucket; 12's two are all that it has.
    assert [(low, high) for low, high, _ in found] == [(10, 11), (10, 12), (10, 13), (11, 12)]
    assert [key.decode("utf-16-le") for _, _, key in found] == ["a", "a", "a", "b"]


def test_how_long_lines_will_be_is_known_before_they_name_their_file() -> None:
    listed, rest = b'{"id":"0123456789ab","file":null,"title":""}\n', b'{"text":"' + BRIDGE.encode() + b'"}\n'
    line = listed.removesuffix(b"}\n") + b"," + rest.removeprefix(b"{")
    assert laid.measured_of(len(line), len(listed) - 2) == laid.measured(Lined(listed, rest, b""))
