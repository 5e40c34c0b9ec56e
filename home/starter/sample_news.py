"""The three kinds of news and stories that one can start from. What stands in [brackets] is for the author to write."""

from home.starter.content import block, stream
from home.starter.sample import Sample, Say

__all__ = ["news", "press_release", "story"]


def news(say: Say) -> Sample:
    return Sample(
        "news.NewsPage",
        say("Actualité", "Nieuwsbericht", "News item"),
        say(
            "Ce qui s’est passé, en trois paragraphes et une citation.",
            "Wat er gebeurd is, in drie alinea’s en een citaat.",
            "What happened, in three paragraphs and a quotation.",
        ),
        {
            "kind": "news",
            "summary": say(
                "[Qui, quoi, où, quand : deux phrases qui suffisent à qui ne lit pas la suite.]",
                "[Wie, wat, waar, wanneer: twee zinnen die volstaan voor wie niet verder leest.]",
                "[Who, what, where, when: two sentences that are enough for whoever reads no further.]",
            ),
            "body": stream(
                block(
                    "text",
                    say(
                        "<p>[Ce qui s’est passé, avec la date entière.]</p>"
                        "<p>[Pourquoi cela compte pour les personnes que nous rencontrons.]</p>",
                        "<p>[Wat er gebeurd is, met de volledige datum.]</p>"
                        "<p>[Waarom dat telt voor de mensen die we ontmoeten.]</p>",
                        "<p>[What happened, with the whole date.]</p>"
                        "<p>[Why it matters to the people whom we meet.]</p>",
                    ),
                ),
                block(
                    "quotation",
                    quote=say(
                        "[Une phrase que quelqu’un a dite.]",
                        "[Een zin die iemand gezegd heeft.]",
                        "[A sentence that somebody said.]",
                    ),
                    attribution=say(
                        "[Sa fonction, ou son nom avec son accord]",
                        "[Functie, of naam met toestemming]",
                        "[Their role, or their name with their agreement]",
                    ),
                ),
                block(
                    "text",
                    say(
                        "<p>[La suite : ce que nous ferons, ce que l’on peut faire.]</p>",
                        "<p>[Wat volgt: wat wij zullen doen, wat u kunt doen.]</p>",
                        "<p>[What follows: what we shall do, what one can do.]</p>",
                    ),
                ),
            ),
        },
    )


def press_release(say: Say) -> Sample:
    return Sample(
        "news.NewsPage",
        say("Communiqué de presse", "Persbericht", "Press release"),
        say(
            "Pour les journalistes : l’essentiel d’abord, une citation, un contact.",
            "Voor journalisten: eerst de kern, een citaat, een contact.",
            "For journalists: the point first, a quotation, a contact.",
        ),
        {
            "kind": "press_release",
            "summary": say(
                "[Notre position en une phrase. Puis le fait auquel nous réagissons.]",
                "[Ons standpunt in één zin. Dan het feit waarop we reageren.]",
                "[Our position in one sentence. Then the fact that we react to.]",
            ),
            "body": stream(
                block(
                    "text",
                    say(
                        "<p>[Bruxelles, la date. Le fait, sa source, et ce que nous demandons.]</p>",
                        "<p>[Brussel, de datum. Het feit, de bron, en wat we vragen.]</p>",
                        "<p>[Brussels, the date. The fact, its source, and what we ask for.]</p>",
                    ),
                ),
                block(
                    "heading",
                    text=say("Ce que nous demandons", "Wat we vragen", "What we ask for"),
                    level="h2",
                ),
                block(
                    "text",
                    say(
                        "<ul><li>[Première demande.]</li><li>[Deuxième demande.]</li></ul>",
                        "<ul><li>[Eerste vraag.]</li><li>[Tweede vraag.]</li></ul>",
                        "<ul><li>[First demand.]</li><li>[Second demand.]</li></ul>",
                    ),
                ),
                block(
                    "quotation",
                    quote=say(
                        "[Une phrase que la presse peut reprendre.]",
                        "[Een zin die de pers kan overnemen.]",
                        "[A sentence that the press can take up.]",
                    ),
                    attribution=say("[Nom, fonction]", "[Naam, functie]", "[Name, role]"),
                ),
                block(
                    "contact",
                    name=say("Contact pour la presse", "Perscontact", "Press contact"),
                    text=say(
                        "[Dans quelles langues, à quelles heures.]",
                        "[In welke talen, op welke uren.]",
                        "[In which languages, at what hours.]",
                    ),
                ),
            ),
        },
    )


def story(say: Say) -> Sample:
    return Sample(
        "news.StoryPage",
        say("Témoignage", "Getuigenis", "Story"),
        say(
            "Le récit d’une personne qui a donné son accord, sans rien qui permette de la reconnaître.",
            "Het verhaal van iemand die toestemming gaf, zonder iets waaraan men de persoon herkent.",
            "The story of a person who agreed, with nothing that would let anybody recognise them.",
        ),
        {
            "portrait": "portrait_window",
            "summary": say(
                "[Qui parle, et de quel moment, sans nom de lieu qui désigne la personne.]",
                "[Wie spreekt, en over welk moment, zonder plaatsnaam die de persoon aanwijst.]",
                "[Who speaks, and of which moment, with no place name that points to the person.]",
            ),
            "quotation": say(
                "[La phrase qui ouvre le récit.]",
                "[De zin die het verhaal opent.]",
                "[The sentence that opens the story.]",
            ),
            "in_our_words": True,
            "name_changed": True,
            "body": stream(
                block(
                    "text",
                    say(
                        "<p>[Avant : d’où part le récit.]</p><p>[Ce qui est arrivé.]</p>",
                        "<p>[Vroeger: waar het verhaal begint.]</p><p>[Wat er gebeurd is.]</p>",
                        "<p>[Before: where the story sets out.]</p><p>[What happened.]</p>",
                    ),
                ),
                block("heading", text=say("Aujourd’hui", "Vandaag", "Today"), level="h2"),
                block(
                    "text",
                    say(
                        "<p>[Où en est la personne, et ce qu’elle souhaite que l’on retienne.]</p>",
                        "<p>[Hoe het nu gaat, en wat we volgens de persoon moeten onthouden.]</p>",
                        "<p>[Where the person stands now, and what they wish us to remember.]</p>",
                    ),
                ),
                block(
                    "callout",
                    title=say("Aller plus loin", "Meer weten", "To know more"),
                    text=say(
                        "<p>[Le programme qui a accompagné cette personne.]</p>",
                        "<p>[Het programma dat deze persoon begeleidde.]</p>",
                        "<p>[The programme that accompanied this person.]</p>",
                    ),
                    tone="note",
                ),
            ),
        },
    )
