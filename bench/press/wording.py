"""What papers say round their stories: what each half has to give."""

from typing import Any, NamedTuple


class House(NamedTuple):
    """What one outlet has to itself, in a half that tells its outlets one by one."""

    name: str
    """Of the outlet."""
    says: tuple[tuple[str, tuple[Any, ...]], ...]
    """Fields of `Wording` and the templates that it has in them; in other fields it says what all do."""
    forms: tuple[str, ...] = ()
    """How it may print a wire's origin, as `Outlet.form` says; any way if empty."""
    leans: tuple[tuple[str, float], ...] = ()
    """Rates of habits, and how many times likelier than elsewhere it has them."""


class Wording(NamedTuple):
    """Templates; ``{}`` fields are filled by name."""

    papers: tuple[str, ...]
    """Names of printed papers."""
    sites: tuple[str, ...]
    """Names of web outlets."""
    agencies: tuple[tuple[str, str], ...]
    """Agency and its verb in a dateline."""
    local: tuple[str, ...]
    """Openings of a paper's own stories."""
    inline: tuple[str, ...]
    """Datelines that name the reporters: ``{d}`` dateline as filed, ``{s}`` sender, ``{names}`` reporters."""
    bare: tuple[str, ...]
    """Datelines that do not."""
    byline: tuple[str, ...]
    """Lines that name the reporters before the text."""
    endmark: tuple[str, ...]
    """Brackets behind the text."""
    between: tuple[str, ...]
    """What parts the names of reporters."""
    titles: tuple[tuple[str, str], ...]
    """Markup before and after titles, of outlets that have any."""
    subheads: tuple[tuple[str, str], ...]
    """Markup before and after subheads, of outlets that have any."""
    photo: tuple[str, ...]
    """Credits of photographs on a line of their own."""
    caption_credit: tuple[str, ...]
    """How a caption ends."""
    group_credit: tuple[str, ...]
    """Credits of several pictures at once."""
    drawing: tuple[str, ...]
    """Credits of drawings."""
    jump_to: tuple[str, ...]
    """Jump lines at a cut."""
    jump_from: tuple[str, ...]
    """Jump lines at a continuation."""
    folio: tuple[str, ...]
    """Running heads of printed pages."""
    crumbs: tuple[str, ...]
    """Navigation at the head of web pages."""
    source: tuple[str, ...]
    """Source lines of web pages."""
    tail: tuple[str, ...]
    """Lines at the foot of a web story."""
    related: tuple[str, ...]
    """Heads of lists of other titles."""
    kickers: tuple[str, ...]
    """Lines of a series above a title."""
    adverts: tuple[tuple[str, ...], ...]
    """Adverts, one line each item."""
    notices: tuple[str, ...]
    """Announcements."""
    digest: tuple[str, ...]
    """Titles of digests."""
    roundup: tuple[str, ...]
    """Titles of round-ups."""
    brackets: tuple[str, ...]
    """Web captions' marks before the text."""
    lettering: tuple[str, ...]
    """What stands on signs in pictures, behind the name of a place."""
    firms: tuple[str, ...]
    """Names of firms and streets in notices."""
    bulletins: tuple[tuple[str, ...], ...]
    """Title and paragraphs of bulletins that return each day with other figures."""
    mastheads: tuple[str, ...] = ("{name}",)
    """What stands at the head of pages that bear the paper's name."""
    notes: tuple[str, ...] = ()
    """What editors say before the text, about their own paper or in sum: ``{lead}`` is the story's first sentence."""
    links: tuple[str, ...] = ()
    """What web pages set between paragraphs: ``{other}`` is the title of another story."""
    feet: tuple[str, ...] = ()
    """Lines that name the reporters below the text."""
    fronts: tuple[str, ...] = ("我国", "关注：", "最新！", "聚焦")
    """What an editor who changes a title puts before it."""
    backs: tuple[str, ...] = ("了", "进行时", "记")
    """What an editor who changes a title puts behind it."""
    staff: tuple[str, ...] = ("{d}（记者{names}）",)
    """Openings of a paper's own stories that name the reporters: ``{d}`` is one of `local`; ``{first}`` and ``{rest}`` part the first
    name from those of who helped, and what stands between them stays out where one wrote alone."""
    listed: tuple[str, ...] = ("{other}",)
    """Lines of lists of other titles."""
    item: str = "{title}。{lead}。"
    """An item of a digest."""
    cited: str = "《{paper}》："
    """What opens a paragraph of a round-up."""
    host: str = "主持人："
    """Who leads an interview."""
    welcome: str = "各位好，今天请到{who}，先听一段报道。"
    """How an interview opens."""
    farewell: str = "谢谢{who}，今天的节目就到这里。"
    """How it ends."""
    interview: str = "访谈：{title}"
    """Its title."""
    news: str = "{title}一事又有新进展。截至{d}日，有关数字已更新为{figure}。"
    """How a later report of the same event opens."""
    houses: tuple[House, ...] = ()
    """Outlets that have wordings to themselves; empty where each draws from all."""

    def house(self, name: str) -> House:
        """Give what outlet ``name`` has to itself."""
        return next((house for house in self.houses if house.name == name), House(name, ()))

    def of(self, name: str) -> "Wording":
        """Give the wordings that outlet ``name`` draws from."""
        return self._replace(**dict(self.house(name).says))
