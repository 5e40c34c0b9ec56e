"""What search engines may take for a fact, in the words of https://schema.org. Nothing unknown is written."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.text import Truncator

from jrs.discovery.description import Description
from jrs.discovery.share import SITE_NAME

__all__ = ["donate_action", "graph"]

Node = dict[str, Any]
# Google, "Article structured data": longer headlines may be cut.
HEADLINE = 110
LOGO = "img/icon-512.png"
LOGO_SIZE = 512


def graph(about: Description) -> Node:
    """The JSON-LD document of a page: who speaks, where it stands, what it is."""
    nodes = [organisation(about), website(about), web_page(about)]
    if about.frame.breadcrumbs:
        nodes.append(breadcrumbs(about))
    if about.page.article_type:
        nodes.append(article(about))
    return {"@context": "https://schema.org", "@graph": nodes}


def known(**facts: Any) -> Node:
    """The facts that are not empty."""
    return {name: value for name, value in facts.items() if value}


def organisation_id(about: Description) -> Node:
    return {"@id": f"{about.origin}/#organisation"}


def organisation(about: Description) -> Node:
    """The organisation, with what the site settings know of it."""
    facts = about.frame.organisation
    address = about.frame.footer.address or facts.address
    number = {"@type": "PropertyValue", "propertyID": "BCE/KBO", "value": facts.company_number}
    return {
        "@type": "NGO",
        **organisation_id(about),
        "name": SITE_NAME,
        "url": f"{about.origin}/",
        "logo": picture(about.absolute(static(LOGO)), LOGO_SIZE, LOGO_SIZE),
        **known(
            legalName=facts.legal_name,
            address=", ".join(line.strip() for line in address.splitlines() if line.strip()),
            telephone=facts.phone,
            email=facts.email,
            identifier=number if facts.company_number else None,
            sameAs=[address for _name, address in facts.social],
        ),
    }


def website(about: Description) -> Node:
    """The site in one language, and how to search it."""
    return {
        "@type": "WebSite",
        "@id": f"{about.home}#website",
        "url": about.home,
        "name": SITE_NAME,
        "inLanguage": about.lang,
        "publisher": organisation_id(about),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": about.search},
            "query-input": "required name=search_term_string",
        },
    }


def web_page(about: Description) -> Node:
    """The page itself, and the same page in other languages."""
    source = about.translations.get(settings.LANGUAGE_CODE) if about.lang != settings.LANGUAGE_CODE else ""
    others = [{"@id": url} for url in about.translations.values() if not source]
    crumbs = {"@id": f"{about.url}#breadcrumbs"} if about.frame.breadcrumbs else None
    return {
        "@type": "WebPage",
        "@id": about.url,
        "url": about.url,
        "name": about.title,
        "inLanguage": about.lang,
        "isPartOf": {"@id": f"{about.home}#website"},
        **known(
            description=about.text,
            dateModified=about.page.last_published_at and about.page.last_published_at.isoformat(),
            primaryImageOfPage=image(about),
            breadcrumb=crumbs,
            translationOfWork={"@id": source} if source else None,
            workTranslation=others if about.lang == settings.LANGUAGE_CODE else None,
            potentialAction=about.page.schema_actions(about),
        ),
    }


def breadcrumbs(about: Description) -> Node:
    """The way from the home page down to this one."""
    steps = [(crumb.title, about.absolute(crumb.url)) for crumb in about.frame.breadcrumbs]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{about.url}#breadcrumbs",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate([*steps, (about.page.title, about.url)], start=1)
        ],
    }


def article(about: Description) -> Node:
    """A piece of news or a story. Its author is the organisation: nobody is named by a machine."""
    return {
        "@type": about.page.article_type,
        "@id": f"{about.url}#article",
        "mainEntityOfPage": {"@id": about.url},
        "headline": Truncator(about.page.title).chars(HEADLINE),
        "inLanguage": about.lang,
        "author": organisation_id(about),
        "publisher": organisation_id(about),
        "isAccessibleForFree": True,
        **known(
            description=about.text,
            datePublished=about.published,
            dateModified=about.modified,
            image=image(about),
        ),
    }


def donate_action(about: Description) -> Node:
    """That this page says how to give to the organisation."""
    return {
        "@type": "DonateAction",
        "name": about.page.title,
        "recipient": organisation_id(about),
        "target": {"@type": "EntryPoint", "urlTemplate": about.url},
    }


def image(about: Description) -> Node:
    return picture(about.image.url, about.image.width, about.image.height)


def picture(url: str, width: int, height: int) -> Node:
    return {"@type": "ImageObject", "url": url, "width": width, "height": height}
