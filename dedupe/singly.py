"""What one article makes by itself."""

from collections.abc import Sequence

from dedupe import normalise, whole
from dedupe.records import Article, Page, Witness


def witness(page: Page, article: Article, heads: Sequence[tuple[str, str]]) -> Witness:
    """Give the witness that ``article`` of ``page`` makes; ``heads`` are kinds and texts of what its record has beside the text."""
    made = normalise.witness(article, page)
    if heads:
        front = normalise.witness(*whole.heads(article.siglum, heads))
        made = whole.headed(made, front.paragraphs)
    return made
