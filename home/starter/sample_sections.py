"""Sections that can be set into any text. What stands in [brackets] is for the author to write."""

from collections.abc import Iterator

from home.starter.content import Items, block, item, stream
from home.starter.sample import Sample, Say

__all__ = ["sections"]


def sections(say: Say) -> Iterator[Sample]:
    """Give each section in the language of `say`."""
    yield Sample(
        "",
        say("Questions fréquentes", "Veelgestelde vragen", "Frequent questions"),
        say(
            "Un intertitre et deux questions, avec leurs réponses.",
            "Een tussentitel en twee vragen, met hun antwoorden.",
            "A heading and two questions, with their answers.",
        ),
        {
            "body": stream(
                block("heading", text=say("Vos questions", "Uw vragen", "Your questions"), level="h2"),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question=say("[Une question]", "[Een vraag]", "[A question]"),
                                answer=say(
                                    "<p>[Sa réponse.]</p>", "<p>[Het antwoord.]</p>", "<p>[Its answer.]</p>"
                                ),
                            )
                            for _number in range(2)
                        ]
                    ),
                ),
            )
        },
    )
    yield Sample(
        "",
        say("En chiffres", "In cijfers", "In figures"),
        say(
            "Un intertitre et trois nombres, avec leur source.",
            "Een tussentitel en drie getallen, met hun bron.",
            "A heading and three numbers, with their source.",
        ),
        {
            "body": stream(
                block("heading", text=say("En chiffres", "In cijfers", "In figures"), level="h2"),
                block(
                    "facts",
                    Items(
                        [
                            item(
                                number="XXX",
                                unit=say("[de quoi]", "[waarvan]", "[of what]"),
                                source_name=say("[Source]", "[Bron]", "[Source]"),
                            )
                            for _number in range(3)
                        ]
                    ),
                ),
            )
        },
    )
    yield Sample(
        "",
        say("Appel aux bénévoles", "Oproep aan vrijwilligers", "Call for volunteers"),
        say("Une citation, puis un bouton.", "Een citaat, dan een knop.", "A quotation, then a button."),
        {
            "body": stream(
                block(
                    "quotation",
                    quote=say(
                        "[Ce qu’en dit un·e bénévole.]",
                        "[Wat een vrijwilliger zegt.]",
                        "[What a volunteer says.]",
                    ),
                    attribution=say("Un·e bénévole", "Een vrijwilliger", "A volunteer"),
                ),
                block(
                    "call_to_action",
                    title=say(
                        "Vous avez un peu de temps ?", "Hebt u wat tijd?", "Do you have a little time?"
                    ),
                    text=say("[Ce que nous cherchons.]", "[Wat we zoeken.]", "[What we look for.]"),
                    links=Items(
                        [
                            {
                                "kind": "page",
                                "text": say("Devenir bénévole", "Vrijwilliger worden", "Volunteer"),
                            }
                        ]
                    ),
                    tone="plain",
                ),
            )
        },
    )
