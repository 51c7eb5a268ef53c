"""``python -m bench.plain PAGES``: near-duplicate pages as datasketch's manual finds them, for comparing times.

Each page is one document, as for every tool that does not split pages: shingles of three characters, a signature of 128
permutations, an index for the threshold .5, and one group for all that meet in a bucket. What comes out is which files are alike.
"""

import sys
from pathlib import Path


def groups(folder: Path) -> list[list[str]]:
    """Give the names of the pages in ``folder`` in groups of like ones."""
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

    index = MinHashLSH(threshold=0.5, num_perm=128)
    found: dict[str, list[str]] = {}
    for path in sorted(folder.iterdir()):
        text = path.read_bytes().decode("utf-8", "replace")
        sketch = MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in {text[at : at + 3] for at in range(len(text) - 2)}])
        group = [path.name]
        for other in index.query(sketch):
            if found[other] is not group:
                group += found[other]
        for name in group:
            found[name] = group
        index.insert(path.name, sketch)
    return sorted({id(group): sorted(group) for group in found.values()}.values())


if __name__ == "__main__":
    for names in groups(Path(sys.argv[1])):
        print(*names)
