"""What is the same on every page is rendered once."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()


class OnceNode(template.Node):
    def __init__(self, nodelist: NodeList, words: FilterExpression, name: str) -> None:
        self.nodelist = nodelist
        self.words = words
        self.name = name

    def render(self, context: Context) -> SafeString:
        words: Any = self.words.resolve(context, ignore_failures=True)
        if words is None:
            return self.nodelist.render(context)
        if self.name not in words.rendered:
            words.rendered[self.name] = self.nodelist.render(context)
        html: SafeString = words.rendered[self.name]
        return html


@register.tag
def once(parser: Parser, token: Token) -> OnceNode:
    """`{% once frame.words "name" %}…{% endonce %}`: kept with the words (`jrs.chrome.words`), for as long as they are.

    What stands in between depends on these words alone: not on the page, nor on the request.
    """
    _tag, words, name = token.split_contents()
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(nodelist, parser.compile_filter(words), name.strip("\"'"))
