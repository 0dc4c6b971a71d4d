"""usage: check_texts.py SOURCE_ROOT

Fails to say that all is there unless every text of reports exists in every language, and every text that is used exists.
"""

import json, pathlib, re, sys

room = pathlib.Path(sys.argv[1], "checks", "report")
texts = json.loads((room / "assets" / "texts.json").read_text(encoding="utf-8"))
page = (room / "assets" / "data-map.html").read_text(encoding="utf-8")
script = "".join((room / "assets" / name).read_text(encoding="utf-8") for name in ("data-map.js", "diagram.js"))
named = set(re.findall(r"\{\{(?:text|plain):(\w+)\}\}", page)) | set(re.findall(r"words(?:\(\))?\.(\w+)", script))
named |= set(re.findall(r'data-t="(\w+)"', page))
problems = [f"not in both: {key}" for key in texts["en"].keys() ^ texts["de"].keys()]
problems += [f"unknown: {key}" for key in named - texts["en"].keys()]
problems += [f"empty: {key}" for language in texts.values() for key, text in language.items() if not text.strip()]
problems += [f"other numbers: {key}" for key, text in texts["en"].items()
             if re.findall(r"\{\d\}", text) != re.findall(r"\{\d\}", texts["de"].get(key, ""))]
print("\n".join(problems) or "texts: all there")
