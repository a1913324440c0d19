"""Ways to hide words in Word documents, web pages, RTF and OpenDocument files, by name; and looks that hide nothing."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor

from .papers import MAIN, docx_of
from .test_formats import ODT

NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_RUNS = {
    "vanish": "<w:vanish/>",
    "white": '<w:color w:val="FFFFFF"/>',
    "nearly white": '<w:color w:val="F6F6F6"/>',
    "white by theme": '<w:color w:val="auto" w:themeColor="background1"/>',
    "one point": '<w:sz w:val="2"/>',
    "two points": '<w:sz w:val="4"/>',
    "squeezed": '<w:w w:val="1"/>',
    "white on white": '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>',
    "navy on navy": '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="203864"/>',
    "black on black pen": '<w:color w:val="000000"/><w:highlight w:val="black"/>',
    "transparent": "<w14:textFill><w14:solidFill><w14:srgbClr w14:val='000000'><w14:alpha w14:val='100000'/></w14:srgbClr></w14:solidFill>"
    "</w14:textFill>",
    "not filled": "<w14:textFill><w14:noFill/></w14:textFill>",
    "dense": '<w:spacing w:val="-400"/>',
    "filled with paper": '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>',
    "filled white": '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
}
_SEEN_RUNS = {
    "white on navy": '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
    "white on black pen": '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
    "grey": '<w:color w:val="BFBFBF"/>',
    "small print": '<w:sz w:val="8"/>',
    "condensed": '<w:w w:val="66"/>',
    "tight": '<w:spacing w:val="-30"/>',
    "vanish turned off": '<w:vanish w:val="0"/>',
    "automatic on black": '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>',
    "shown in print": "<w:webHidden/>",
    "dark by theme": '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="80"/>',
}
_PARAGRAPHS = {
    "far left": '<w:ind w:left="-30000"/>',
    "one point high": '<w:spacing w:line="20" w:lineRule="exact"/>',
    "framed off the page": '<w:framePr w:w="100" w:hAnchor="page" w:x="-15000" w:y="1"/>',
}
_SEEN_PARAGRAPHS = {"indented": '<w:ind w:left="1440" w:hanging="360"/>', "shaded": '<w:shd w:val="clear" w:fill="D9E2F3"/>'}
_BOX = f"""<w:drawing {NAMESPACES} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
<wp:anchor relativeHeight="{{level}}"><wp:positionH relativeFrom="page"><wp:posOffset>{{x}}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{{y}}</wp:posOffset></wp:positionV><wp:extent cx="3000000" cy="300000"/>
<wp:docPr id="1" name="box" {{more}}/><a:graphic><a:graphicData>{{inside}}</a:graphicData></a:graphic></wp:anchor></w:drawing>"""
_TEXT = "<s:wsp><s:txbx><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></s:txbx></s:wsp>"
_BOXES = {
    "box off the page": ("-9000000", "100", ""),
    "box below the page": ("100", "90000000", ""),
    "hidden box": ("100", "100", 'hidden="1"'),
}
_SHAPE = f"""<w:pict {NAMESPACES} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="{{}}"><v:textbox><w:txbxContent>
<w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"""
_SHAPES = {
    "hidden drawing": "position:absolute;width:200pt;height:40pt;visibility:hidden",
    "drawing off the page": "position:absolute;margin-left:-2000pt;width:200pt;height:40pt",
    "drawing": "position:absolute;margin-left:20pt;margin-top:-10pt;width:200pt;height:40pt",
}
_OTHERS = (
    "flat row",
    "flat box",
    "hidden drawing",
    "drawing off the page",
    "hidden style",
    "white in a ruled table",
    "white in the header",
    "box under a picture",
)
WORD_TRICKS = (*_RUNS, *_PARAGRAPHS, *_BOXES, *_OTHERS)
WORD_SEEN = (*_SEEN_RUNS, *_SEEN_PARAGRAPHS, "box", "drawing", "white in a dark cell")


def _look(element: Any, xml: str, tag: str) -> None:
    for child in parse_xml(f"<w:{tag} {NAMESPACES}>{xml}</w:{tag}>"):
        element.append(child)


def _box(words: str, x: str = "100", y: str = "100", more: str = "") -> Any:
    return parse_xml(_BOX.format(level=1, x=x, y=y, more=more, inside=_TEXT.format(words)))


def word(name: str, words: str) -> bytes:
    """A Word document with `words` set so."""

    def build(document: Any) -> None:
        for line in MAIN[:4]:
            document.add_paragraph(line)
        if name in _RUNS or name in _SEEN_RUNS:
            run = document.add_paragraph("Notes: ").add_run(words)
            _look(run._r.get_or_add_rPr(), (_RUNS | _SEEN_RUNS)[name], "rPr")
        elif name in _PARAGRAPHS or name in _SEEN_PARAGRAPHS:
            _look(document.add_paragraph(words)._p.get_or_add_pPr(), (_PARAGRAPHS | _SEEN_PARAGRAPHS)[name], "pPr")
        elif name == "hidden style":
            style = document.styles.add_style("Unseen", 1)
            style.font.hidden = True
            document.add_paragraph(words, style=style)
        elif name == "white in a ruled table":
            _white(document.add_table(1, 1, style="Table Grid").cell(0, 0).paragraphs[0], words)
        elif name == "white in a dark cell":
            cell = document.add_table(1, 1, style="Table Grid").cell(0, 0)
            cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {NAMESPACES} w:val="clear" w:fill="1F3864"/>'))
            _white(cell.paragraphs[0], words)
        elif name == "flat row":
            row = document.add_table(1, 1).rows[0]
            row.cells[0].text = words
            _look(row._tr.get_or_add_trPr(), '<w:trHeight w:val="10" w:hRule="exact"/>', "trPr")
        elif name in _SHAPES:
            document.add_paragraph().add_run()._r.append(parse_xml(_SHAPE.format(_SHAPES[name], words)))
        elif name == "white in the header":
            _white(document.sections[0].header.paragraphs[0], words)
        else:
            run = document.add_paragraph().add_run()
            box = _box(words, *_BOXES.get(name, ("100", "100", "")))
            if name == "flat box":
                next(box.iter("{*}extent")).set("cy", "10")
            run._r.append(box)
            if name == "box under a picture":
                over = _BOX.format(level=9, x="0", y="0", more="", inside="<pic:pic/>")
                run._r.append(parse_xml(over.replace('cy="300000"', 'cy="900000"').replace('cx="3', 'cx="4')))
        for line in MAIN[4:]:
            document.add_paragraph(line)

    return docx_of(build)


def _white(paragraph: Any, words: str) -> None:
    run = paragraph.add_run(words)
    run.font.color.rgb = RGBColor(255, 255, 255)
    run.font.size = Pt(11)


PAGES = {
    "display": '<p style="display:none">{}</p>',
    "visibility": '<p style="visibility:hidden">{}</p>',
    "opacity": '<p style="opacity:.01">{}</p>',
    "white": '<p style="color:white">{}</p>',
    "nearly white": '<p style="color:#f7f7f7">{}</p>',
    "font": '<font color="#fff">{}</font>',
    "pixel": '<p style="font-size:1px">{}</p>',
    "no size": '<p style="font:0px Arial">{}</p>',
    "left": '<p style="position:absolute;left:-9999px">{}</p>',
    "bottom": '<p style="position:absolute;bottom:-9999px">{}</p>',
    "indent": '<p style="text-indent:-9999px">{}</p>',
    "hidden": "<p hidden>{}</p>",
    "clip": '<p style="position:absolute;clip:rect(0 0 0 0)">{}</p>',
    "clip path": '<p style="clip-path:inset(100%)">{}</p>',
    "no height": '<div style="height:0;overflow:hidden">{}</div>',
    "one pixel": '<div style="height:1px;width:1px;overflow:hidden">{}</div>',
    "moved": '<p style="transform:translateX(-9999px)">{}</p>',
    "scaled": '<p style="transform:scale(0)">{}</p>',
    "transparent": '<p style="color:transparent">{}</p>',
    "see-through": '<p style="color:rgba(0,0,0,0)">{}</p>',
    "rgb": '<p style="color:rgb(255, 255, 255)">{}</p>',
    "hsl": '<p style="color:hsl(0,0%,100%)">{}</p>',
    "margin": '<p style="margin-left:-9999px">{}</p>',
    "same": '<p style="color:#123456;background:#123456">{}</p>',
    "shouted": '<p style="DISPLAY: NONE !important">{}</p>',
    "below": "<style>.a .b{{display:none}}</style><div class=a><p class=b>{}</p></div>",
    "attribute": "<style>p[data-x]{{display:none}}</style><p data-x=1>{}</p>",
    "both": "<style>.a.b{{display:none}}</style><p class='a b'>{}</p>",
    "child": "<style>div > p.z{{visibility:hidden}}</style><div><p class=z>{}</p></div>",
    "filter": '<p style="filter:opacity(0)">{}</p>',
    "on screen": "<style>@media screen{{.q{{display:none}}}}</style><p class=q>{}</p>",
    "behind a ground": '<div style="background:#eee"><p style="position:relative;z-index:-1">{}</p></div>',
    "fill": '<p style="-webkit-text-fill-color:transparent">{}</p>',
    "nearly scaled away": '<p style="transform:scale(.01)">{}</p>',
    "zoomed": '<p style="zoom:0.01">{}</p>',
    "dense": '<p style="letter-spacing:-1em">{}</p>',
    "no corners": '<p style="clip-path:polygon(0 0, 0 0)">{}</p>',
    "closed": "<dialog>{}</dialog>",
    "variable": "<style>:root{{--paper:#fff}}</style><p style='color:var(--paper)'>{}</p>",
    "on edge": '<p style="transform:rotateX(90deg)">{}</p>',
    "translated": '<p style="translate:-9999px 0">{}</p>',
    "not": "<style>div p:not(.seen){{display:none}}</style><div><p>{}</p></div>",
    "is": "<style>:is(.x, .y) > p{{display:none}}</style><div class=y><p>{}</p></div>",
    "where": "<style>:where(.x, .y){{visibility:hidden}}</style><div class=y>{}</div>",
    "first": "<style>p:first-child{{display:none}}</style><div><p>{}</p></div>",
    "no size, shortly": '<p style="font:0/0 a">{}</p>',
    "counted": "<style>b:nth-child(2n){{font-size:0}}</style><div><b>Notes</b><b>{}</b></div>",
    "last": "<style>i:last-of-type{{opacity:0}}</style><div><i>Notes</i><i>{}</i></div>",
    "after": "<style>hr + p{{display:none}}</style><hr><p>{}</p>",
    "some way after": "<style>hr ~ em{{display:none}}</style><hr><b>Notes</b><em>{}</em>",
    "beginning so": '<style>[class^="zz-"]{{display:none}}</style><p class="zz-top">{}</p>',
    "with this in it": "<style>[data-k*=kk]{{display:none}}</style><p data-k=akka>{}</p>",
    "ending so": "<style>p[class$=kk]{{display:none}}</style><p class=akk>{}</p>",
    "one of its words": "<style>p[data-k~=kk]{{display:none}}</style><p data-k='a kk'>{}</p>",
    "masked": '<p style="mask:linear-gradient(transparent,transparent)">{}</p>',
    "masked as webkit says": '<p style="-webkit-mask-image:linear-gradient(rgba(0,0,0,0), rgba(0,0,0,0))">{}</p>',
    "calculated size": '<p style="font-size:calc(0px)">{}</p>',
    "calculated place": '<p style="position:absolute;left:calc(-1 * 9999px)">{}</p>',
    "calculated height": '<div style="height:calc(4px - 4px);overflow:hidden">{}</div>',
    "far right": '<p style="position:absolute;left:9999px">{}</p>',
    "indented to the far right": '<p style="text-indent:99999px;white-space:nowrap">{}</p>',
    "moved to the far right": '<p style="transform:translateX(9999px)">{}</p>',
    "no line height": '<div style="line-height:0;overflow:hidden">{}</div>',
    "white ground": '<div style="background:#fff"><p style="color:#fff">{}</p></div>',
}


def web(name: str, words: str) -> bytes:
    """A web page with `words` hidden so."""
    return ("<html><body>" + PAGES[name].format(words) + "".join(f"<p>{line}</p>" for line in MAIN) + "</body></html>").encode()


RICH = {
    "hidden": r"{\v %s}",
    "white": r"{\cf1 %s}",
    "small": r"{\fs2 %s}",
    "deleted": r"{\deleted %s}",
    "nearly white": r"{\cf2 %s}",
    "letter style": r"{\cs5 %s}",
    "paragraph style": r"\pard\s7 %s\par\pard\plain ",
    "same": r"{\cf3\cb3 %s}",
    "pen": r"{\cf4\highlight4 %s}",
    "squeezed": r"{\charscalex1 %s}",
    "off the page": r"\pard\li-30000 %s\par\pard ",
    "dense": r"{\expndtw-400 %s}",
    "framed off the page": r"\pard\posx-20000 %s\par\pard ",
    "a line without height": r"\pard\sl-1\slmult0 %s\par\pard ",
    "white on white": r"{\cf1\cb1 %s}",
    "a row without height": r"\trowd\trrh-10\cellx9000\pard\intbl %s\cell\row\pard ",
    "a hidden drawing": r"{\shp{\*\shpinst\shpleft0\shptop0\shpright4000\shpbottom900{\sp{\sn fHidden}{\sv 1}}"
    r"{\shptxt \pard\plain %s\par}}}",
    "a drawing off the page": r"{\shp{\*\shpinst\shpleft-30000\shptop0\shpright-26000\shpbottom900{\shptxt \pard\plain %s\par}}}",
    "a drawing without height": r"{\shp{\*\shpinst\shpleft0\shptop100\shpright4000\shpbottom110{\shptxt \pard\plain %s\par}}}",
}


def rich(name: str, words: str) -> bytes:
    """An RTF file with `words` hidden so."""
    colours = r"{\colortbl;\red255\green255\blue255;\red245\green245\blue245;\red31\green56\blue100;\red0\green0\blue0;}"
    head = r"{\rtf1\ansi" + colours + r"{\stylesheet{\s7\v Unseen;}{\*\cs5\v Unseen letters;}}"
    return (head + RICH[name] % words + "".join(rf"{line}\par " for line in MAIN) + "}").encode()


SHEETS = {
    "display": 'text:display="none"',
    "white": 'fo:color="#ffffff"',
    "nearly white": 'fo:color="#f5f5f5"',
    "one point": 'fo:font-size="1pt"',
    "same": 'fo:color="#123456" fo:background-color="#123456"',
    "white on white": 'fo:color="#ffffff" fo:background-color="#ffffff"',
    "see-through": 'x:opacity="0%" xmlns:x="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    "squeezed": 'style:text-scale="1%"',
    "one per cent": 'fo:font-size="1%"',
    "in centimetres": 'fo:font-size="0.02cm"',
}


def sheet(name: str, words: str) -> bytes:
    """A flat OpenDocument text with `words` hidden so."""
    body = "".join(f"<text:p>{line}</text:p>" for line in MAIN)
    flat = ODT.replace("document-content", "document").replace('text:display="none"', SHEETS[name]).replace(">Salesforce<", f">{words}<")
    return flat.replace("<table:table>", body + "<table:table>").encode()
