"""The report: one self-contained page that opens from disk, for people who read chains."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources import files
from typing import Any

from provenance.exports.report.contents import contents
from provenance.model import Trace

__all__ = ["to_html"]


def to_html(trace: Trace, *, title: str = "Provenance report") -> str:
    """The report of a trace as one HTML page: no network, no other file, scripts and styles named by hash.

    All text of the articles travels in one JSON block that `embed` escapes; the page's script writes it
    with `textContent` alone.
    """
    from jinja2 import Environment, StrictUndefined

    here = files(__package__)
    style = here.joinpath("page.css").read_text(encoding="utf8")
    script = here.joinpath("page.js").read_text(encoding="utf8")
    template = here.joinpath("page.html.j2").read_text(encoding="utf8")
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    return environment.from_string(template).render(
        title=title,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        data=embed(contents(trace)),
    )


def embed(data: Any) -> str:
    """Data as JSON that cannot end or disturb the script element that holds it.

    >>> embed("</script><!--")
    '"\\\\u003c/script\\\\u003e\\\\u003c!--"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return "".join(c if not "\ud800" <= c <= "\udfff" else f"\\u{ord(c):04x}" for c in text)


def _hash(source: str) -> str:
    """The name by which the content security policy lets a style or a script of the page through."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
