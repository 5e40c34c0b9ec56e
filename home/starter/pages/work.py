"""Our work: the page that leads to the four programmes."""

from home.starter.content import StarterPage, block, stream

PAGES = [
    StarterPage(
        key="work",
        model="programmes.ProgrammeIndexPage",
        title="Notre travail",
        slug="notre-travail",
        summary="Quatre lieux, quatre manières d’être là : le centre, la maison, la classe, le parlement.",
        search_description=(
            "Les quatre programmes de JRS Belgium : visites en détention, accompagnement à domicile, "
            "sensibilisation dans les écoles et plaidoyer."
        ),
        fields={
            "body": stream(
                block(
                    "text",
                    "<p>Ces quatre programmes se tiennent. Ce que nous entendons en visite nourrit notre "
                    "plaidoyer ; ce que nous faisons chez les familles montre qu’une autre politique est "
                    "possible ; ce que les élèves découvrent change la manière dont on en parle.</p>",
                ),
            ),
        },
    ),
]
