"""Arabic beside the three languages of the starter site: the locale, and seven translated pages.

`arabic_template()` names a database of it, for `serve`. The words are ours and plain: they are there to be looked at
and measured, not to be published. What they choose in blocks are the French pages, as after wagtail-localize.
"""

from home.starter.build import Builder, is_stream, stable_uuid
from home.starter.content import Items, PageKey, StarterPage, block, item, link, stream, table
from tests.support import databases

#: Where each translated page is served.
ADDRESSES = {
    "home": "/ar/",
    "standard": "/ar/man-nahnu/",
    "help": "/ar/musaada/",
    "programme": "/ar/amaluna/ziyarat/",
    "stories": "/ar/shahadat/",
    "story": "/ar/shahadat/jaa-liyadrus/",
}
#: No number of anybody: it only has the shape of one.
PHONE = "+32 2 555 01 23"

PAGES = [
    StarterPage(
        key="home",
        model="home.HomePage",
        title="الصفحة الرئيسية",
        slug="ar",
        summary="جمعية ترافق اللاجئين في بلجيكا.",
        search_description="جمعية ترافق اللاجئين والمهاجرين قسراً في بلجيكا وتدافع عن حقوقهم.",
        fields={
            "body": stream(
                block(
                    "who_we_are",
                    kicker="من نحن؟",
                    headline="هناك من ينتظر خلف الباب.",
                    text="نرافق اللاجئين والمهاجرين قسراً في بلجيكا، ونخدمهم وندافع عن حقوقهم.",
                    link=link("about", "اقرأ المزيد"),
                ),
                block("featured_story", story=PageKey("stories.student"), link_label="اقرأ القصة كاملة"),
                block(
                    "programmes",
                    title="عملنا",
                    intro="أربعة أماكن، وأربع طرق لنكون معكم.",
                    cards=Items(
                        [
                            item(
                                programme=PageKey(f"work.{name}"),
                                text="نلتقي كل أسبوع بأشخاص يحتاجون إلى من يصغي إليهم.",
                                link_label=f"اقرأ عن العمل رقم {number}",
                            )
                            for number, name in enumerate(("detention", "home", "schools", "advocacy"), 1)
                        ]
                    ),
                ),
                block(
                    "support",
                    title="أبقوا الباب مفتوحاً.",
                    text="لا شيء من هذا ممكن من دونكم.",
                    actions=Items(
                        [
                            item(
                                title="تعرّفوا علينا",
                                text="اقرأوا من نحن وماذا نفعل.",
                                link=link("about", "من نحن؟"),
                            )
                        ]
                    ),
                ),
            )
        },
    ),
    StarterPage(
        key="about",
        model="home.StandardPage",
        title="من نحن؟",
        slug="man-nahnu",
        summary="جمعية صغيرة في بروكسل، من موظفين ومتطوعين.",
        search_description="من نحن، ومتى بدأنا، وماذا نفعل مع اللاجئين في بلجيكا.",
        fields={
            "drawing": "door",
            "body": stream(
                block("heading", text="ماذا نفعل", level="h2"),
                block(
                    "text",
                    "<p>نزور أشخاصاً محتجزين في مراكز مغلقة، مثل مركز 127bis في Steenokkerzeel، ونجيب عن "
                    'أسئلتهم.</p><p>اقرأ أيضاً: <a page="work.advocacy">دفاعنا عن الحقوق</a>.</p>',
                ),
                block("heading", text="كيف نعمل", level="h2"),
                block(
                    "quotation", quote="الباب المفتوح يغيّر كل شيء.", attribution="متطوعة", in_our_words=True
                ),
                table(
                    "مراكز نزورها",
                    ["المركز", "المدينة"],
                    [["Caricole", "Steenokkerzeel"], ["127bis", "بروكسل"]],
                ),
                block("buttons", Items([link("help", "هل تحتاج إلى مساعدة؟")])),
            ),
        },
    ),
    StarterPage(
        key="help",
        model="home.HelpPage",
        title="هل تحتاج إلى مساعدة؟",
        slug="musaada",
        summary="هل تعرف شخصاً في مركز احتجاز؟ هذا ما يجب فعله أولاً.",
        search_description="شخص تعرفه في مركز احتجاز في بلجيكا: ماذا تفعل، وبمن تتصل.",
        fields={
            "phone": PHONE,
            "phone_hours": "من الاثنين إلى الجمعة، من 9:00 إلى 17:00",
            "body": stream(
                block(
                    "steps",
                    Items(
                        [
                            item(title="اكتب ثلاثة أشياء", text="اسم الشخص، واسم المركز، ورقمه إن كان لديك."),
                            item(title="اتصل بنا", text="لا ترسل هذه المعلومات بالبريد الإلكتروني."),
                        ]
                    ),
                ),
                block("heading", text="أسئلة", level="h2"),
                block(
                    "questions",
                    Items([item(question="هل تعملون لدى الدولة؟", answer="<p>لا. نحن جمعية مستقلة.</p>")]),
                ),
            ),
        },
    ),
    StarterPage(
        key="work",
        model="programmes.ProgrammeIndexPage",
        title="عملنا",
        slug="amaluna",
        summary="أربع طرق لنكون مع من اضطروا إلى الرحيل.",
        search_description="أعمالنا الأربعة مع اللاجئين في بلجيكا.",
    ),
    StarterPage(
        key="work.detention",
        model="programmes.ProgrammePage",
        title="زيارات في مراكز الاحتجاز",
        slug="ziyarat",
        summary="كل أسبوع نجلس مع أشخاص محتجزين ونصغي إليهم.",
        search_description="زيارات أسبوعية إلى مراكز الاحتجاز في بلجيكا.",
        fields={
            "drawing": "visits",
            "hue": "clay",
            "body": stream(
                block("heading", text="كيف تسير الزيارة", level="h2"),
                block("text", "<p>نسأل أولاً كيف الحال، ثم نصغي. لا نحمل مفاتيح، لكننا نعود.</p>"),
            ),
        },
    ),
    StarterPage(
        key="stories",
        model="news.StoryIndexPage",
        title="شهادات",
        slug="shahadat",
        summary="أناس يروون ما عاشوه.",
        search_description="أناس يروون طريقهم إلى بلجيكا وما عاشوه فيها.",
    ),
    StarterPage(
        key="stories.student",
        model="news.StoryPage",
        title="جاء ليدرس",
        slug="jaa-liyadrus",
        summary="جاء ليدرس، فوجد نفسه في مركز احتجاز.",
        search_description="قصة شاب جاء ليدرس فوجد نفسه في مركز احتجاز.",
        fields={
            "quotation": "كنت أظن أن الأوراق تكفي.",
            "in_our_words": True,
            "programme": PageKey("work.detention"),
            "body": stream(
                block(
                    "text",
                    "<p>وصل إلى المطار ومعه أوراق صحيحة وقبول في الجامعة. سُئل طويلاً ثم نُقل إلى مركز "
                    "احتجاز.</p><p>ما زال نومه مضطرباً، لكنه لا يريد أن يُنسى ما حدث.</p>",
                ),
            ),
        },
    ),
]


def add_arabic() -> None:
    """Add the locale and the pages to the database in use, which holds the starter content."""
    from django.utils.translation import override
    from wagtail.models import Locale, Page

    from jrs.chrome.models import SiteSettings

    arabic, _created = Locale.objects.get_or_create(language_code="ar")
    keys = {stable_uuid("page", page.key): page.key for page in PAGES}
    stored = Page.objects.filter(locale__language_code="fr", depth__gt=1).specific()
    french = {page.translation_key: page for page in stored}
    numbers = {
        key: french[stable_uuid("page", key)].pk
        for key in [*keys.values(), "work.home", "work.schools", "work.advocacy"]
    }
    with override("ar"):
        made: dict[str, Page] = {}
        for words in PAGES:
            original = french[stable_uuid("page", words.key)]
            page = type(original)(
                locale=arabic,
                translation_key=original.translation_key,
                title=words.title,
                slug=words.slug,
                summary=words.summary,
                search_description=words.search_description,
            )
            if hasattr(original, "date"):
                page.date = original.date
            builder = Builder(f"ar.{words.key}", numbers)
            for name, value in words.fields.items():
                if is_stream(value):
                    setattr(page, name, builder.stream(type(page), name, value))
                elif isinstance(value, PageKey):
                    setattr(page, f"{name}_id", builder.field(name, value))
                else:
                    setattr(page, name, value)
            parent = made[words.parent] if words.parent else Page.get_first_root_node()
            made[words.key] = parent.add_child(instance=page)
            page.save_revision(clean=True).publish(skip_permission_checks=True)
    organisation = SiteSettings.load()
    organisation.phone = PHONE
    organisation.save()


def arabic_template() -> str:
    """Give the name of the template database with the starter content and Arabic."""
    sources = [*databases.files("*.py", "*.po"), databases.PROJECT / "tests/support/arabic.py"]
    return databases.template(
        "arabic",
        databases.fingerprint(sources),
        databases.starter_template(),
        databases.starter_media(),
        "-m",
        "tests.support.arabic",
    )


if __name__ == "__main__":
    import django

    django.setup()
    add_arabic()
