"""The starter pages, in French, in the order of the tree: every parent stands before its children."""

from home.starter.content import StarterPage
from home.starter.pages import (
    about,
    accompaniment,
    advocacy,
    contact,
    detention,
    history,
    home,
    need_help,
    news,
    practical,
    schools,
    stories,
    support,
    team,
    volunteer,
    work,
)

MODULES = (
    home,
    work,
    detention,
    accompaniment,
    schools,
    advocacy,
    need_help,
    stories,
    news,
    about,
    history,
    team,
    support,
    volunteer,
    contact,
    practical,
)
PAGES: list[StarterPage] = [page for module in MODULES for page in module.PAGES]
