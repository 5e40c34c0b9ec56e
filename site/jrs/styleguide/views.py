"""The pages of the guide in the admin, and the sheets that its frames show."""

import posixpath
import re
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse, reverse_lazy
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from jrs.chrome.languages import direction, own_name
from jrs.styleguide import tokens
from jrs.styleguide.catalogue import GROUPS, find, specimens
from jrs.styleguide.samples import LANGUAGES
from jrs.styleguide.specimens import Specimen, State
from jrs.stylesheet import SERVED, stylesheet
from jrs.typography import typeset

__all__ = ["IndexView", "SpecimenView", "alone", "scheme_css", "sheet", "tokens_css"]

WIDTHS = ("320", "768", "1440")
#: No specimen may need more than a public page is allowed.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
ASKED_SCHEME = re.compile(r"\(prefers-color-scheme: (light|dark)\)")
URL = re.compile(r'url\("(?!data:)([^"]+)"\)')


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "view"
    page_title = _("Style guide")

    def get_breadcrumbs_items(self) -> list[Any]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("styleguide_index"), "label": _("Style guide")},
        ]


class IndexView(GuideView):
    """All specimens, by group."""

    template_name = "styleguide/index.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = specimens()
        groups = [
            (heading, [specimen for specimen in found if specimen.group == group])
            for group, heading in GROUPS.items()
        ]
        return super().get_context_data(groups=groups, **kwargs)


class SpecimenView(GuideView):
    """One specimen in each of its states, light and dark, in the chosen language and width."""

    template_name = "styleguide/specimen.html"
    index_url = reverse_lazy("styleguide_index")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.specimen = wanted(kwargs["slug"])
        self.page_subtitle = str(self.specimen.label)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[Any]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.specimen.label}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        width = self.request.GET.get("width", "")
        chosen = {
            "lang": language(self.request, get_language() or ""),
            "width": width if width in WIDTHS else WIDTHS[0],
        }
        named = {"light": _("Light"), "dark": _("Dark")}
        rows = [
            (
                state.label,
                [(name, address(self.specimen, state, chosen["lang"], key)) for key, name in named.items()],
            )
            for state in self.specimen.states
        ]
        tools = [
            ("lang", _("Language"), [(code, own_name(code), code == chosen["lang"]) for code in LANGUAGES]),
            ("width", _("Width"), [(width, width, width == chosen["width"]) for width in WIDTHS]),
        ]
        return super().get_context_data(
            specimen=self.specimen, rows=rows, tools=tools, chosen=chosen, **kwargs
        )


def address(specimen: Specimen, state: State, lang: str, scheme: str) -> str:
    """Where one state stands alone."""
    query = urlencode({"lang": lang, "scheme": scheme, "state": state.slug})
    return f"{reverse('styleguide_alone', args=[specimen.slug])}?{query}"


def wanted(slug: str) -> Specimen:
    specimen = find(slug)
    if specimen is None:
        raise Http404(slug)
    return specimen


def language(request: HttpRequest, otherwise: str = "fr") -> str:
    asked = request.GET.get("lang", otherwise)
    return asked if asked in LANGUAGES else LANGUAGES[0]


def stylesheet_url(request: HttpRequest) -> str:
    """The style sheet of the site, or the same with a scheme of the asker's choice."""
    scheme = request.GET.get("scheme", "")
    return reverse("styleguide_scheme", args=[scheme]) if scheme in tokens.SCHEMES else static(SERVED)


def answer(html: str) -> HttpResponse:
    response = HttpResponse(html)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def alone(request: HttpRequest, slug: str) -> HttpResponse:
    """One specimen without the admin around it, `?lang=&scheme=&state=`; all its states where none is named."""
    specimen, lang = wanted(slug), language(request)
    state = specimen.state(request.GET.get("state", ""))
    if specimen.group == "pages":
        html = (state or specimen.states[0]).render(request, lang)
        return answer(html.replace(static(SERVED), stylesheet_url(request)))
    return answer(
        sheet_html(request, [(specimen, one) for one in ([state] if state else specimen.states)], lang)
    )


def sheet(request: HttpRequest, group: str) -> HttpResponse:
    """All specimens of a group on one sheet, `?lang=&scheme=`: what the visual tests look at."""
    found = [specimen for specimen in specimens() if specimen.group == group]
    if not found or group == "pages":
        raise Http404(group)
    shown = [(specimen, state) for specimen in found for state in specimen.states]
    return answer(sheet_html(request, shown, language(request)))


def sheet_html(request: HttpRequest, shown: list[tuple[Specimen, State]], lang: str) -> str:
    rows = [
        {
            "specimen": specimen.slug,
            "state": state.slug,
            "label": f"{specimen.label} · {state.label}",
            # Ours, and rendered by templates; French spaces as in `base.html`.
            "html": mark_safe(typeset(html, lang) if lang == "fr" else html),
        }
        for specimen, state in shown
        for html in [state.render(request, lang)]
    ]
    context = {
        "sheets": rows,
        "lang": lang,
        "dir": direction(lang),
        "reader": get_language(),
        "title": gettext("Style guide"),
        "stylesheet": stylesheet_url(request),
    }
    with override(lang):
        return render_to_string("styleguide/sheet.html", context)


def scheme_css(request: HttpRequest, scheme: str) -> HttpResponse:
    """The style sheet of the site as a reader of one scheme gets it, whatever the reader of the guide prefers."""
    if scheme not in tokens.SCHEMES:
        raise Http404(scheme)

    def answered(match: re.Match[str]) -> str:
        return "(min-width: 0px)" if match[1] == scheme else "(max-width: 0px)"

    def found(match: re.Match[str]) -> str:
        return f'url("{static(posixpath.normpath(posixpath.join(posixpath.dirname(SERVED), match[1])))}")'

    css = ASKED_SCHEME.sub(answered, URL.sub(found, stylesheet()))
    css = css.replace("color-scheme: light dark", f"color-scheme: {scheme}")
    return HttpResponse(css, content_type="text/css; charset=utf-8")


def tokens_css(request: HttpRequest) -> HttpResponse:
    """A class for each token that the guide shows: it may not style an element by itself."""
    rules = [
        f".guide-on-{pair.ground}-{pair.name}{{background:var(--{pair.ground});color:var(--{pair.name})}}"
        for pair in tokens.pairs("light")
    ]
    rules += [f".guide-size-{name}{{font-size:var(--{name})}}" for name in tokens.names("t-")]
    rules += [f".guide-space-{name}{{inline-size:var(--{name})}}" for name in tokens.names("s-")]
    return HttpResponse("\n".join(rules), content_type="text/css; charset=utf-8")
