"""The tool and its peers on the same records, by turns; `docs/benchmarks.md` is written from what they took."""
