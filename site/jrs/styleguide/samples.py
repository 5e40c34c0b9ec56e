"""What specimens are made of: words in four languages, a page, a picture, a document. Nothing of it is stored."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from jrs.blocks import PageReference
from jrs.styleguide import arabic

__all__ = [
    "LANGUAGES",
    "LONG",
    "QUOTATION",
    "SENTENCE",
    "TITLE",
    "SamplePage",
    "SampleReference",
    "cut",
    "document",
    "image",
    "say",
]

#: In the order of the guide.
LANGUAGES = ("fr", "nl", "en", "ar")

# Words of the previews, so that they are in the catalogues already.
TITLE = _("A table, two chairs")
SENTENCE = _("JRS Belgium accompanies, serves and defends refugees and forced migrants in Belgium.")
QUOTATION = _("There is somebody behind the door.")

#: The longest title that anybody will write, with the longest words of its language at its beginning.
LONG = {
    "fr": "Accompagnement interdisciplinaire et anticonstitutionnellement institutionnalisé des personnes en "
    "détention administrative : responsabilités, professionnalisation, internationalisation",
    "nl": "Vreemdelingenrechtelijke bijstandsverleningsprocedure en arbeidsongeschiktheidsverzekeringsmaatschappij: "
    "verantwoordelijkheidsverdeling, terugkeerbegeleidingstrajecten, gezondheidszorgvoorzieningen",
    "en": "Interdisciplinary accompaniment and institutionalised internationalisation of administrative detention: "
    "responsibilities, professionalisation, incomprehensibilities",
    "ar": "المرافقة النفسية والاجتماعية والقانونية للأشخاص المحتجزين إداريًا واستقلاليتهم: المسؤوليات المؤسسية، "
    "وتعدد التخصصات، وسبل الاستئناف، وإجراءات الاستقبال، والمستشفيات والمسؤولون",
}


def say(words: Any, lang: str) -> Any:
    """`words` (a lazy message, a plain text, or a list or dictionary of them) in the language `lang`."""
    if isinstance(words, dict):
        return {name: say(value, lang) for name, value in words.items()}
    if isinstance(words, (list, tuple)):
        return [say(value, lang) for value in words]
    if not isinstance(words, Promise):
        return words
    with override("en" if lang == "ar" else lang):
        text = str(words)
    return arabic.WORDS.get(text, arabic.SENTENCE) if lang == "ar" else text


def cut(text: str, limit: int | None) -> str:
    """`text` in at most `limit` characters, without half a word where it has more than one."""
    if limit is None or len(text) <= limit:
        return text
    whole = text[: limit + 1].rsplit(" ", 1)[0]
    return whole if len(whole) <= limit else text[:limit]


@dataclass
class SamplePage:
    """Stands for a page of any kind: it has what lists, cards and links ask of one, and leads nowhere."""

    title: str = ""
    summary: str = ""
    quotation: str = ""
    display_name: str = ""
    foreign_language: str = ""
    image: Any = None
    portrait: str = "portrait"
    drawing: str = "visits"
    hue: str = "blue"
    kind: str = "press_release"
    kind_label: str = ""
    in_our_words: bool = False
    name_changed: bool = False
    date: Any = date(2026, 10, 1)
    alt: str = ""
    search_description: str = ""
    pk: int = 0
    url: str = "#content"

    def alone(self) -> "SamplePage":
        """The same page with nothing but its title."""
        return SamplePage(title=self.title, kind="news")

    def get_kind_display(self) -> str:
        return self.kind_label or self.title

    @staticmethod
    def get_url_parts(_request: Any = None) -> tuple[int, str, str]:
        return (0, "", "#content")

    def __str__(self) -> str:
        return self.title


class SampleReference(PageReference):
    """A chosen page that is a sample, whatever a frame finds for it."""

    def __init__(self, page: SamplePage) -> None:
        super().__init__(0)
        self.resolved = page

    def resolve(self, page: Any, url: str) -> None:
        """Keep the sample."""


@dataclass(frozen=True)
class SampleRendition:
    width: int
    height: int

    @property
    def url(self) -> str:
        return static("admin/styleguide-photo.webp")

    def img_tag(self, extra: dict[str, Any]) -> str:
        return f"<img{flatatt({'src': self.url, 'width': self.width, 'height': self.height, **extra})}>"


def image(lang: str) -> Any:
    """A picture that is not stored: its renditions, of whatever size, are one file of the guide."""
    made = get_image_model()(
        title="", collection_id=0, width=1200, height=800, alt_text=say(QUOTATION, lang), credit="JRS Belgium"
    )
    made.get_renditions = lambda *specs: {
        getattr(spec, "spec", spec): SampleRendition(1200, 800) for spec in specs
    }
    return made


def document(lang: str) -> Any:
    """A document that is not stored: it has a name, a kind and a size."""
    made = get_document_model()(
        id=0, collection_id=0, title=say(_("Annual report 2024"), lang), file_size=1_234_567
    )
    made.file.name = "documents/rapport.pdf"
    return made
