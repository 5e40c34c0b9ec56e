"""Makes the font of the social cards: every script of the site's languages in one file.

    npm install --prefix FOLDER @fontsource/vollkorn @fontsource/noto-naskh-arabic \\
      @fontsource/noto-serif-georgian @fontsource/noto-sans-ethiopic
    python .ci/card-fonts.py FOLDER          # a Python with fonttools and brotli

The site's own Vollkorn (its figures are lining) comes first; each further font adds the letters that are still
missing. All have 1000 units to the em. Run it again when a language with another script joins the site.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PROJECT = Path(__file__).resolve().parents[1]
STATIC = PROJECT / "site" / "jrs" / "static" / "fonts"
MADE = PROJECT / "site" / "jrs" / "cards" / "fonts" / "cards-500.woff2"
WEIGHT = 500
# Package and subset, in the order in which they are asked for a letter.
PARTS = (
    ("vollkorn", "latin"),
    ("vollkorn", "latin-ext"),
    ("vollkorn", "cyrillic"),
    ("vollkorn", "cyrillic-ext"),
    ("noto-naskh-arabic", "arabic"),
    ("noto-serif-georgian", "georgian"),
    ("noto-sans-ethiopic", "ethiopic"),
)


def reduced(font: TTFont, wanted: set[int]) -> TTFont:
    """Give `font` with the characters `wanted` alone, and all their forms."""
    options = subset.Options(layout_features=["*"], notdef_outline=True, hinting=False, name_IDs=[1, 2, 13])
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    # Vertical text and the names of the weights: not for a card, and not in every one of the fonts.
    for table in {"vhea", "vmtx", "STAT"} & set(font.keys()):
        del font[table]
    return font


def main() -> None:
    packages = Path(sys.argv[1]) / "node_modules" / "@fontsource"
    own = instantiateVariableFont(TTFont(STATIC / "vollkorn-latin.woff2"), {"wght": WEIGHT})
    known = set(own.getBestCmap())
    fonts = [reduced(own, known)]
    for package, script in PARTS:
        file = packages / package / "files" / f"{package}-{script}-{WEIGHT}-normal.woff2"
        more = TTFont(file)
        new = set(more.getBestCmap()) - known
        known |= new
        fonts.append(reduced(more, new))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, font in enumerate(fonts):
            font.flavor = None
            paths.append(str(Path(folder) / f"{number}.ttf"))
            font.save(paths[-1])
        merged = Merger().merge(paths)
    for record in merged["name"].names:
        if record.nameID == 1:
            record.string = "JRS Cards"
    merged.flavor = "woff2"
    MADE.parent.mkdir(parents=True, exist_ok=True)
    merged.save(MADE)
    print(f"{MADE.relative_to(PROJECT)}: {len(known)} characters, {MADE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
