"""Words that a question can do without. They are in the index all the same: "Over ons" has no others."""

__all__ = ["is_stop_word"]

STOP_WORDS = {
    "fr": frozenset(
        """
        a ai ais ait alors apres au aucun aussi autre aux avec avez avoir avons c ca ce cela ces cet cette ceux chez ci
        comme comment d dans de des dois doit donc du elle elles en encore entre est et etait etes etre eu eux fait
        faire faut font hier il ils j je jusque l la le les leur leurs lui m ma mais me mes meme mon n ne ni nos notre
        nous on ont ou par pas peu peut peux plus pour pourquoi pouvez puis qu quand que quel quelle quelles quels qui
        quoi s sa se sera ses si soit sommes son sont suis sur t ta te tes toi ton tous tout toute toutes tres tu
        un une va vais veut veux voir vos votre vous voudrais y souhaite aimerais est-ce
        """.split()
    ),
    "nl": frozenset(
        """
        aan al als bij ben bent dan dat de der des deze die dit doe doen door dus een en er ga gaan gaat geen had
        hadden
        heb hebben hebt heeft hem het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kunnen kun maar me
        meer men
        met mij mijn moet moeten na naar niet nog nu of om omdat onder ons onze ook op over s t te tegen tot u uit uw
        van vanuit veel via voor waar waarom wanneer want was wat we wel welke werd wie wij wil wilt willen word worden
        wordt zal ze zich zij zijn zo zou
        """.split()
    ),
    "en": frozenset(
        """
        a about after all also am an and any are as at be because been before being but by can could d did do does for
        from had has have having he her here him his how i if in into is it its ll m me might my no not of on one
        or our
        out re s shall she should so some such t than that the their them then there these they this those to up us ve
        was we were what when where which who whom why will with would you your
        """.split()
    ),
}


def is_stop_word(word: str, language: str) -> bool:
    """Whether the folded `word` says little in `language`; a single letter says little in every alphabet of letters."""
    return word in STOP_WORDS.get(language, ()) or (len(word) == 1 and word.isascii() and word.isalpha())
