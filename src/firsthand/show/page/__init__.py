"""A record as one page that needs nothing else: no network, no build step, no other file."""

from firsthand.show.page.index import show_index
from firsthand.show.page.page import show_page

__all__ = ["show_index", "show_page"]
