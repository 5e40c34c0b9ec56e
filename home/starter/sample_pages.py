"""The six kinds of page that one can start from. What stands in [brackets] is for the author to write."""

from collections.abc import Iterator

from home.starter.content import Items, block, item, stream
from home.starter.sample import Sample, Say
from home.starter.sample_news import news, press_release, story

__all__ = ["pages"]


def pages(say: Say) -> Iterator[Sample]:
    """Give each template in the language of `say`."""
    yield news(say)
    yield press_release(say)
    yield story(say)
    yield programme(say)
    yield help_page(say)
    yield campaign(say)


def programme(say: Say) -> Sample:
    return Sample(
        "programmes.ProgrammePage",
        say("Programme", "Programma", "Programme"),
        say(
            "Ce que nous faisons, comment, pour qui, et comment y prendre part.",
            "Wat we doen, hoe, voor wie, en hoe u kunt meedoen.",
            "What we do, how, for whom, and how to take part.",
        ),
        {
            "drawing": "door",
            "hue": "blue",
            "summary": say(
                "[Ce que nous faisons, où, et depuis quand.]",
                "[Wat we doen, waar, en sinds wanneer.]",
                "[What we do, where, and since when.]",
            ),
            "facts": stream(
                block(
                    "fact",
                    number="XXX",
                    unit=say("[de quoi]", "[waarvan]", "[of what]"),
                    text=say("[ce que ce nombre dit]", "[wat dit getal zegt]", "[what this number says]"),
                )
            ),
            "body": stream(
                block("heading", text=say("Ce que nous faisons", "Wat we doen", "What we do"), level="h2"),
                block(
                    "text",
                    say(
                        "<p>[Une journée ordinaire de ce travail.]</p>",
                        "<p>[Een gewone dag van dit werk.]</p>",
                        "<p>[An ordinary day of this work.]</p>",
                    ),
                ),
                block(
                    "heading", text=say("Comment cela se passe", "Hoe het gaat", "How it goes"), level="h2"
                ),
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title=say("[D’abord]", "[Eerst]", "[First]"),
                                text=say("[Ce qui se passe.]", "[Wat er gebeurt.]", "[What happens.]"),
                            ),
                            item(
                                title=say("[Ensuite]", "[Daarna]", "[Then]"),
                                text=say("[Ce qui se passe.]", "[Wat er gebeurt.]", "[What happens.]"),
                            ),
                        ]
                    ),
                ),
            ),
        },
    )


def help_page(say: Say) -> Sample:
    return Sample(
        "home.HelpPage",
        say("Page d’aide", "Hulppagina", "Help page"),
        say(
            "Pour quelqu’un qui a besoin d’aide maintenant : des étapes, des questions, des mots simples.",
            "Voor wie nu hulp nodig heeft: stappen, vragen, eenvoudige woorden.",
            "For somebody who needs help now: steps, questions, plain words.",
        ),
        {
            "summary": say(
                "[À qui cette page s’adresse, et la première chose à faire.]",
                "[Voor wie deze pagina is, en wat eerst te doen.]",
                "[Whom this page is for, and the first thing to do.]",
            ),
            "body": stream(
                block(
                    "steps",
                    Items(
                        [
                            item(
                                title=say("[Faites ceci d’abord]", "[Doe eerst dit]", "[Do this first]"),
                                text=say("[Une phrase courte.]", "[Een korte zin.]", "[A short sentence.]"),
                            ),
                            item(
                                title=say("[Puis cela]", "[Dan dit]", "[Then that]"),
                                text=say("[Une phrase courte.]", "[Een korte zin.]", "[A short sentence.]"),
                            ),
                        ]
                    ),
                ),
                block("heading", text=say("Questions", "Vragen", "Questions"), level="h2"),
                block(
                    "questions",
                    Items(
                        [
                            item(
                                question=say(
                                    "[Une question comme on la pose]",
                                    "[Een vraag zoals men ze stelt]",
                                    "[A question as people ask it]",
                                ),
                                answer=say(
                                    "<p>[La réponse, en trois phrases au plus.]</p>",
                                    "<p>[Het antwoord, in hoogstens drie zinnen.]</p>",
                                    "<p>[The answer, in three sentences at most.]</p>",
                                ),
                            )
                        ]
                    ),
                ),
            ),
        },
    )


def campaign(say: Say) -> Sample:
    return Sample(
        "home.SupportPage",
        say("Campagne", "Campagne", "Campaign"),
        say(
            "Un appel, ce qu’il changera, et comment y répondre.",
            "Een oproep, wat die verandert, en hoe u kunt reageren.",
            "An appeal, what it will change, and how to answer it.",
        ),
        {
            "drawing": "hands",
            "summary": say(
                "[Ce que nous demandons, et ce que cela rend possible.]",
                "[Wat we vragen, en wat dat mogelijk maakt.]",
                "[What we ask for, and what it makes possible.]",
            ),
            "body": stream(
                block(
                    "text",
                    say(
                        "<p>[La situation, telle que nous la voyons.]</p>",
                        "<p>[De situatie, zoals wij ze zien.]</p>",
                        "<p>[The situation, as we see it.]</p>",
                    ),
                ),
                block(
                    "facts",
                    Items(
                        [
                            item(
                                number="XXX",
                                unit=say("[euros]", "[euro]", "[euros]"),
                                text=say("[ce que cela paie]", "[wat dat betaalt]", "[what that pays for]"),
                            )
                        ]
                    ),
                ),
                block(
                    "call_to_action",
                    title=say("[Agissez maintenant]", "[Doe nu mee]", "[Act now]"),
                    text=say(
                        "[Une phrase, un geste.]", "[Eén zin, één gebaar.]", "[One sentence, one gesture.]"
                    ),
                    links=Items([{"kind": "page", "text": say("Faire un don", "Doe een gift", "Donate")}]),
                    tone="support",
                ),
            ),
        },
    )
