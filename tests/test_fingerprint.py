"""Signatures against datasketch, compiled loops against numpy against plain Python, and the properties of anchors."""

import os
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]
from hypothesis import given as examples
from hypothesis import settings as rules
from hypothesis import strategies as st

from dedupe import fingerprint
from dedupe.fingerprint import anchors, bands, catch, chosen, likeness, shares, shingle_hash, shingles, signatures
from dedupe.settings import Settings

WORD = (1 << 64) - 1
# Few characters, so that shingles repeat; lone surrogates, a NUL, the last code point, and pairs outside the BMP.
CHARACTERS = "新华社北京电a1\0\ud800\udc00\U00020000\U0010ffff"
texts = st.text(st.characters(), max_size=60) | st.text(st.sampled_from(CHARACTERS), max_size=60)


@pytest.fixture(params=["numpy", "compiled"])
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    """Have everything done in numpy, or everything in compiled loops."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fingerprint, "pays", lambda nanoseconds: request.param == "compiled")
        yield request.param


def by_datasketch(key: str, k: int, num_perm: int) -> list[int]:
    sketch = MinHash(num_perm, seed=1, scheme="affine32", hashfunc=shingle_hash)
    for at in range(len(key) - k + 1):
        sketch.update(key[at : at + k])
    return [int(value) for value in sketch.hashvalues]


def plain_hash(shingle: str) -> int:
    """Give the 64-bit hash, from its definition: a polynomial, mixed."""
    value = sum((ord(c) + 1) * pow(0x9E3779B97F4A7C15, n, 1 << 64) for n, c in enumerate(reversed(shingle))) & WORD
    return (value ^ value >> 32) * 0xBF58476D1CE4E5B9 & WORD


def grams(key: str, k: int) -> list[str]:
    return [key[at : at + k] for at in range(len(key) - k + 1)]


def codes(text: str) -> "np.ndarray[tuple[int], np.dtype[np.uint32]]":
    return np.array([ord(c) for c in text], np.uint32)


@pytest.mark.usefixtures("way")
class TestSketches:
    @rules(deadline=None)
    @examples(keys=st.lists(texts, max_size=6), k=st.integers(1, 5))
    def test_all_shingles_are_those_of_each_key(self, keys: list[str], k: int) -> None:
        hashes, counts = fingerprint.all_shingles(keys, k)
        ends = np.cumsum(counts)
        found = [hashes[end - count : end].tolist() for end, count in zip(ends, counts, strict=True)]
        assert len(hashes) == counts.sum() and found == [shingles(key, k).tolist() for key in keys]

    @rules(deadline=None)  # the first call compiles
    @examples(keys=st.lists(texts, max_size=5), k=st.integers(1, 9), num_perm=st.sampled_from([1, 3, 16, 128]))
    def test_signatures_equal_datasketch(self, keys: list[str], k: int, num_perm: int) -> None:
        found = signatures(keys, k, num_perm)
        assert found.dtype == np.uint32 and found.shape == (len(keys), num_perm)
        assert found.tolist() == [by_datasketch(key, k, num_perm) for key in keys]

    def test_long_text_and_many_texts_cross_the_batches(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fingerprint, "_BATCH", 50)
        monkeypatch.setattr(fingerprint, "_CHUNK", 7)
        keys = ["新华社北京十一月十八日电" * 9, "", "记者报道", "北京" * 20, "电", "本报讯今日天气晴" * 6]
        assert signatures(keys, 3, 16).tolist() == [by_datasketch(key, 3, 16) for key in keys]

    @rules(deadline=None)  # the first call compiles
    @examples(key=texts, k=st.integers(1, 70))
    def test_shingles_are_the_distinct_hashes(self, key: str, k: int) -> None:
        found = shingles(key, k)
        assert found.dtype == np.uint64
        assert found.tolist() == sorted({plain_hash(gram) for gram in grams(key, k)})

    @rules(deadline=None)  # the first call compiles
    @examples(a=texts, b=texts, k=st.integers(1, 3))
    def test_likeness_is_that_of_the_sets(self, a: str, b: str, k: int) -> None:
        these, those = set(grams(a, k)), set(grams(b, k))
        shared = len(these & those)
        expected = (shared / len(these | those), shared / len(those)) if these and those else (0.0, 0.0)
        assert likeness(shingles(a, k), shingles(b, k)) == expected

    @rules(deadline=None)  # the first call compiles
    @examples(keys=st.lists(texts, max_size=5), text=texts, k=st.integers(1, 3))
    def test_shares_are_those_of_the_sets(self, keys: list[str], text: str, k: int) -> None:
        own, counts = fingerprint.all_shingles(keys, k)
        held = set(grams(text, k))
        expected = [len(held & set(grams(key, k))) / max(1, len(set(grams(key, k)))) for key in keys]
        assert shares(own, np.append(0, np.cumsum(counts)), shingles(text, k)) == expected

    @rules(deadline=None)  # the first call compiles
    @examples(keys=st.lists(texts, max_size=5), height=st.integers(1, 4), count=st.integers(1, 4))
    def test_band_keys_agree_where_the_rows_do(self, keys: list[str], height: int, count: int) -> None:
        signed = signatures(keys, 2, 16)
        found = bands(signed, count, height)
        assert found.dtype == np.uint64 and found.shape == (len(keys), count)
        for a, key in enumerate(keys):
            if len(key) < 2:
                assert found[a].tolist() == [fingerprint.NO_BUCKET] * count
                continue
            assert (found[a] >> np.uint64(48)).tolist() == list(range(1, count + 1))
            for b in range(len(keys)):
                same = [
                    (signed[a, n : n + height] == signed[b, n : n + height]).all()
                    for n in range(0, count * height, height)
                ]
                assert (found[a] == found[b]).tolist() == same

    def test_band_keys_stay_the_same_in_later_releases(self) -> None:
        signed = np.arange(12, dtype=np.uint32).reshape(2, 6) * np.uint32(0x01234567)
        expected = []
        for row in signed.tolist():
            for band in range(3):
                value = 0
                for part in row[2 * band : 2 * band + 2]:
                    value = (value ^ part) * 0x9E3779B97F4A7C15 & WORD
                    value = (value ^ value >> 32) * 0xBF58476D1CE4E5B9 & WORD
                expected.append(value >> 16 | band + 1 << 48)
        assert bands(signed, 3, 2).ravel().tolist() == expected

    @rules(deadline=None)  # the first call compiles
    @examples(text=texts, k=st.integers(1, 6), window=st.integers(1, 9))
    def test_anchors_are_the_rightmost_least_of_each_window(self, text: str, k: int, window: int) -> None:
        hashes = [plain_hash(gram) for gram in grams(text, k)]
        places = set()
        for at in range(max(1, len(hashes) - window + 1) if hashes else 0):
            least = min(hashes[at : at + window])
            places.add(max(n for n in range(at, min(at + window, len(hashes))) if hashes[n] == least))
        found, where = anchors(codes(text), k, window)
        assert found.dtype == np.uint64 and where.dtype == np.int64
        assert where.tolist() == sorted(places)
        assert found.tolist() == [hashes[n] for n in sorted(places)]

    @rules(deadline=None)  # the first call compiles
    @examples(st.data(), st.integers(1, 5), st.integers(1, 7))
    def test_texts_that_share_a_run_share_an_anchor_in_it(self, data: st.DataObject, k: int, window: int) -> None:
        size = window + k - 1
        run = data.draw(st.text(st.sampled_from(CHARACTERS), min_size=size, max_size=size))
        met = []
        for _ in range(2):
            before, after = data.draw(texts), data.draw(texts)
            found, where = anchors(codes(before + run + after), k, window)
            inside = (where >= len(before)) & (where + k <= len(before) + size)
            met.append({(int(h), int(n) - len(before)) for h, n in zip(found[inside], where[inside], strict=True)})
        assert met[0] & met[1]

    def test_read_only_and_strided_codes_are_taken(self) -> None:
        every_other = np.repeat(codes("新华社北京十一月十八日电"), 2)[::2]
        every_other.flags.writeable = False
        for found, expected in zip(anchors(every_other, 3, 4), anchors(every_other.copy(), 3, 4), strict=True):
            assert np.array_equal(found, expected)


@rules(deadline=None)  # the first call compiles
@examples(texts)
def test_shingle_hash_is_the_upper_half(shingle: str) -> None:
    assert shingle_hash(shingle) == plain_hash(shingle) >> 32


def test_shingle_hash_refuses_bytes() -> None:
    with pytest.raises(TypeError, match="not bytes"):
        shingle_hash("新华社".encode())  # type: ignore[arg-type]


def test_shingle_hash_spreads_neighbouring_characters() -> None:
    """Of 2¹⁸ shingles some 8 pairs collide by chance in 32 bits; a hash of bad form has thousands."""
    some = [chr(0x4E00 + 5 * n) for n in range(64)]
    hashes = {shingle_hash(a + b + c) for a in some for b in some for c in some}
    assert len(hashes) > (1 << 18) - 40


@pytest.mark.parametrize("k", [0, -1])
def test_shingles_of_no_characters_are_refused(k: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        shingles("新华社", k)
    with pytest.raises(ValueError, match="at least one"):
        anchors(codes("新华社"), k, 3)


@pytest.mark.parametrize(("count", "height"), [(0, 4), (4, 0), (5, 4)])
def test_bands_that_do_not_fit_are_refused(count: int, height: int) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        bands(signatures(["新华社"], 3, 16), count, height)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), (32, 4)),
        (Settings(num_perm=256), (32, 4)),
        (Settings(num_perm=30), (7, 4)),
        (Settings(num_perm=3), (1, 3)),
        (Settings(bands=10, rows=2), (10, 2)),
        (Settings(bands=10, rows=2, threshold=0.9), (10, 2)),
        (Settings(threshold=1.0), (1, 128)),
    ],
)
def test_chosen(settings: Settings, expected: tuple[int, int]) -> None:
    assert chosen(settings) == expected


@pytest.mark.parametrize("threshold", [0.3, 0.5, 0.8])
def test_chosen_for_a_threshold_is_what_datasketch_chooses(threshold: float) -> None:
    index = MinHashLSH(threshold=threshold, num_perm=64)
    assert chosen(Settings(threshold=threshold, num_perm=64)) == (index.b, index.r)


@rules(deadline=None)  # the first call compiles
@examples(st.floats(0, 1), st.integers(1, 40), st.integers(1, 10))
def test_catch_is_the_chance_of_meeting(likeness: float, count: int, height: int) -> None:
    missed = 1.0
    for _ in range(count):
        missed *= 1 - likeness**height
    assert catch(likeness, count, height) == pytest.approx(1 - missed, abs=1e-9)


def test_small_runs_do_without_numba() -> None:
    """In a process of its own: five texts' sketches and anchors load neither numba nor datasketch, which takes as long."""
    program = (
        "import sys, numpy as np; from dedupe.fingerprint import *;"
        "anchors(np.arange(9999, dtype=np.uint32), 8, 8); likeness(shingles('abc', 2), shingles('bcd', 2));"
        "bands(signatures(['新华社北京' * 999] * 5, 3, 128), 32, 4); assert not {'numba', 'datasketch'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_importing_the_module_loads_nothing_heavy() -> None:
    program = "import sys, dedupe.fingerprint; assert not {'numpy', 'numba', 'datasketch'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_large_runs_go_on_compiled_with_the_same_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "_spent", 0)
    monkeypatch.setattr(fingerprint, "_START", 5000 * 128)
    keys = ["".join(chr(0x4E00 + n * m % 997) for n in range(1500)) for m in range(1, 9)]
    before = signatures(keys[:2], 3, 128)
    assert not fingerprint.pays(0)
    after = signatures(keys, 3, 128)
    assert fingerprint.pays(0)
    assert np.array_equal(before, after[:2])


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_hashes_do_not_depend_on_the_hash_seed(seed: str) -> None:
    program = "from dedupe.fingerprint import *; print(shingles('新华社北京电', 3).tolist(), shingle_hash('新华社'))"
    found = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout
    assert found == f"{shingles('新华社北京电', 3).tolist()} {shingle_hash('新华社')}\n"
