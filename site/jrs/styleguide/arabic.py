"""Sample text in Arabic, for the style guide alone: it shows how the other direction and script are set.

The keys are the English words of the preview values (`Meta.preview_value`). A preview value that is not here shows
`SENTENCE`. None of it is published, and none of it is a translation that somebody of JRS has read.
"""

__all__ = ["SENTENCE", "WORDS"]

SENTENCE = "خلف الباب إنسان ينتظر من يصغي إليه."

WORDS = {
    "<p>A visit is free. Nobody has to show us any paper.</p>": (
        "<p>الزيارة مجانية. لا يُطلب من أحد أن يُظهر لنا أي ورقة.</p>"
    ),
    "<p>Every Tuesday I take the bus to the centre.</p>": "<p>كل يوم ثلاثاء أستقل الحافلة إلى المركز.</p>",
    "<p>Every week we sit down with people who are held in a detention centre. We listen, and we come back.</p>": (
        "<p>كل أسبوع نجلس مع أشخاص محتجزين في مركز احتجاز. نصغي إليهم، ثم نعود.</p>"
    ),
    "<p>Yes, always.</p>": "<p>نعم، دائمًا.</p>",
    "A table, two chairs": "طاولة وكرسيان",
    "A visit, a journey, a meeting in class: none of it exists without you.": (
        "زيارة، رحلة، لقاء في الصف: لا شيء من هذا يكون بدونكم."
    ),
    "A visit, told by a volunteer": "زيارة يرويها متطوع",
    "A visitor": "زائرة",
    "A young man lands with valid papers, and is led to a detention centre.": (
        "يصل شاب بأوراق سليمة، ثم يُقتاد إلى مركز احتجاز."
    ),
    "Accredited visitors": "زوار معتمدون",
    "All the news": "كل الأخبار",
    "Annual report 2024": "التقرير السنوي 2024",
    "Arrive": "الوصول",
    "Become a volunteer": "كونوا متطوعين",
    "By train, then by bus.": "بالقطار، ثم بالحافلة.",
    "Come to study": "جاء ليدرس",
    "Day": "اليوم",
    "Do you have a little time every week?": "هل لديكم بعض الوقت كل أسبوع؟",
    "For families and friends of somebody in a centre.": "لعائلات وأصدقاء من هم في مركز.",
    "Four places, four ways of being there.": "أربعة أماكن، وأربع طرق للحضور.",
    "Friendly visitors": "زوار أصدقاء",
    "Give": "تبرعوا",
    "Good to know": "من المفيد أن تعرفوا",
    "Hold the door open.": "أبقوا الباب مفتوحًا.",
    "Hours": "الساعات",
    "Is a visit free?": "هل الزيارة مجانية؟",
    "JRS Belgium accompanies, serves and defends refugees and forced migrants in Belgium.": (
        "ترافق JRS Belgium اللاجئين والمهجّرين قسرًا في بلجيكا وتخدمهم وتدافع عنهم."
    ),
    "Latest news": "آخر الأخبار",
    "Listen": "الإصغاء",
    "Monday": "الاثنين",
    "My papers were in order. They locked me up all the same.": "كانت أوراقي سليمة. ومع ذلك احتجزوني.",
    "On weekdays, from 9 to 12": "في أيام العمل، من 9 إلى 12",
    "Once, or every month.": "مرة واحدة، أو كل شهر.",
    "Opening hours": "ساعات العمل",
    "Our visits live from volunteers. Let us talk about it.": "زياراتنا تقوم على المتطوعين. فلنتحدث عن ذلك.",
    "Our work": "عملنا",
    "Read more": "اقرأ المزيد",
    "Read the whole story": "اقرأ القصة كاملة",
    "The visiting room, before the visit.": "غرفة الزيارة، قبل الزيارة.",
    "There is somebody behind the door.": "هناك إنسان خلف الباب.",
    "They come for the person.": "يأتون من أجل الإنسان.",
    "They follow each situation.": "يتابعون كل حالة.",
    "To read next": "للقراءة بعد ذلك",
    "Tuesday": "الثلاثاء",
    "Two ways to visit": "طريقتان للزيارة",
    "Visits in detention": "زيارات في الاحتجاز",
    "Who are we?": "من نحن؟",
    "Words, too, can open a door.": "الكلمات أيضًا تفتح بابًا.",
    "centres": "مراكز",
    "for adults, in Belgium": "للبالغين، في بلجيكا",
}
