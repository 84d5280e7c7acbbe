"""Make the two fonts the program ships, by hand, when the source fonts change.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3
    python installer/fonts.py expo-google-fonts-noto-sans-sc-0.4.3.tgz

Needs the `build` dependency group (fontTools). docs/decisions/paper-and-fonts.md says why each change is made; the
result is the same to the byte for the same package and the same fontTools.
"""

import hashlib
import io
import sys
import tarfile
from collections import defaultdict
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

PACKAGE_SHA512 = (
    "f6b0307454c51db3bfbba0acd208f68d96d6ef84c62226853509d7607dace700"
    "356f3564c1b6af88be2df18515eb8d9e1988e0f3a787e8390011099f3470e771"
)
WEIGHTS = {
    "Regular": "package/400Regular/NotoSansSC_400Regular.ttf",
    "Bold": "package/700Bold/NotoSansSC_700Bold.ttf",
}
LICENCE = "package/LICENSE_FONT"

# A name of our own: an installed Noto Sans SC, untreated, must not be taken in its place.
FAMILY = "Counsel Desk Sans SC"

# Radicals and compatibility ideographs share their glyphs with ordinary characters, and a PDF gives back whichever of
# the two has the lower number: 日 would be found only as U+2F47. A paper's text is normalised to the ordinary ones.
DROPPED = {*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00)}

# Neither `locl` nor ligatures: both draw glyphs that no character maps to, which a PDF cannot give back as typed.
FEATURES = ["ccmp", "kern", "mark", "mkmk"]

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"


def main(package: Path) -> None:
    """Write the treated fonts and their licence to resources/fonts."""
    if hashlib.sha512(package.read_bytes()).hexdigest() != PACKAGE_SHA512:
        sys.exit(f"{package} is not the package this script was written for")
    FONTS.mkdir(parents=True, exist_ok=True)
    with tarfile.open(package) as archive:
        for weight, member in WEIGHTS.items():
            font = treated(TTFont(io.BytesIO(_content(archive, member)), recalcTimestamp=False), weight)
            target = FONTS / f"CounselDeskSansSC-{weight}.ttf"
            font.save(target)
            print(f"{target.name}: {target.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")
        (FONTS / "OFL.txt").write_bytes(_content(archive, LICENCE))


def treated(font: TTFont, weight: str) -> TTFont:
    """The font under our name, whose text can be found in a PDF as it was typed."""
    options = subset.Options(
        layout_features=FEATURES,
        drop_tables=["vhea", "vmtx", "STAT", "BASE"],  # vertical setting and variable styles, neither of which we use
        name_IDs=["*"],
        notdef_outline=True,
        glyph_names=False,
        recalc_timestamp=False,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - DROPPED)
    subsetter.subset(font)
    _give_every_character_its_own_glyph(font)
    _rename(font, weight)
    return font


def _give_every_character_its_own_glyph(font: TTFont) -> None:
    """Draw ～ and 〜 (and some hundred such pairs) as two glyphs of one shape, so that each comes back as itself."""
    characters = defaultdict(list)
    for character, glyph in sorted(font.getBestCmap().items()):
        characters[glyph].append(character)
    order = font.getGlyphOrder()
    glyphs, metrics = font["glyf"], font["hmtx"]
    twins = {}
    for glyph, (_, *others) in characters.items():
        for character in others:
            twin = twins[character] = f"twin{character:05X}"
            order.append(twin)
            glyphs.glyphs[twin] = _same_shape_as(glyph) if glyphs[glyph].numberOfContours else Glyph()
            metrics.metrics[twin] = metrics.metrics[glyph]
    font.setGlyphOrder(order)
    glyphs.setGlyphOrder(order)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: twin for c, twin in twins.items() if c in table.cmap})


def _same_shape_as(name: str) -> Glyph:
    component = GlyphComponent()
    component.glyphName = name
    component.x = component.y = 0
    component.flags = 0x0002 | 0x0200  # offsets in units of the font; same metrics as the component
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [component]
    return glyph


def _rename(font: TTFont, weight: str) -> None:
    names = {1: FAMILY, 2: weight, 3: f"{FAMILY} {weight}", 4: f"{FAMILY} {weight}"}
    names[6] = f"{FAMILY.replace(' ', '')}-{weight}"
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in {0, 5, 7, 8, 9, 10, 11, 13, 14}]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)


def _content(archive: tarfile.TarFile, member: str) -> bytes:
    file = archive.extractfile(member)
    if file is None:
        sys.exit(f"the package holds no {member}")
    return file.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
