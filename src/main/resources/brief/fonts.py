"""Makes the fonts of a brief: subsets of Noto Serif SC 2.003 (SIL Open Font License 1.1, OFL.txt).

    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xzf expo-google-fonts-noto-serif-sc-0.4.3.tgz
    python3 fonts.py package .

Needs Debian's packages python3-fonttools and unicode-data.
"""

import bz2, glob, sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

LATIN = [(0x20, 0x7E), (0xA0, 0x24F), (0x2010, 0x2027), (0x2030, 0x205E), (0x20AC, 0x20AC)]
OTHER = [(0x2B0, 0x2FF), (0x370, 0x45F), (0x2000, 0x206F), (0x20A0, 0x20C0), (0x2100, 0x22FF), (0x2460, 0x257F),
         (0x25A0, 0x25FF), (0x3000, 0x30FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)]


def han():
    """The Chinese standard list of 2013 (kTGH), and the core list of all places (kIICore) with the traditional ones."""
    for path in glob.glob("/usr/share/unicode/Unihan_*.txt.bz2"):
        for line in bz2.open(path, "rt", encoding="utf-8"):
            columns = line.split("\t")
            if len(columns) > 1 and columns[1] in ("kTGH", "kIICore"):
                yield int(columns[0][2:], 16)


def spans(ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


def proportional(font):
    """Gives quotation marks their Latin width; the font's own are as wide as a Han character."""
    gsub = font["GSUB"].table
    wanted = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag == "pwid" for i in f.Feature.LookupListIndex}
    narrow = {}
    for index in wanted:
        for table in gsub.LookupList.Lookup[index].SubTable:
            narrow.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        if table.format != 14:
            table.cmap = {c: narrow.get(name, name) for c, name in table.cmap.items()}


def make(source, target, characters, latin):
    font = TTFont(source, recalcTimestamp=False)
    font.getGlyphOrder()
    font["cmap"].tables = [t for t in font["cmap"].tables if t.format != 14]
    if latin:
        proportional(font)
    options = Options(layout_features=[], hinting=False, glyph_names=True)
    options.drop_tables += ["vhea", "vmtx", "GSUB", "GPOS", "STAT", "gasp", "GlyphOrder"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    # Without glyph names in the file the reader of fonts warns at each document.
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font.save(target)


package, folder = sys.argv[1:]
regular, semibold = package + "/400Regular/NotoSerifSC_400Regular.ttf", package + "/600SemiBold/NotoSerifSC_600SemiBold.ttf"
make(regular, folder + "/NotoSerifSC-subset.ttf", spans(LATIN + OTHER) | set(han()), False)
make(regular, folder + "/NotoSerifSC-latin.ttf", spans(LATIN), True)
make(semibold, folder + "/NotoSerifSC-latin-semibold.ttf", spans(LATIN), True)
