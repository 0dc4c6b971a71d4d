"""usage: check_page.py PAGE.html

Counts what a name may have smuggled into a data map, as a parser of HTML sees it, and reads the data of the script.
"""

import html.parser
import json
import sys

OURS = set("""html head meta title style body a header div h1 h2 h3 p span button form label input select main section table caption
thead tbody tr th td details summary ol li ul footer pre script code strong""".split())


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.scripts, self.foreign, self.handlers, self.in_data, self.data = 0, 0, 0, False, ""

    def handle_starttag(self, tag, attrs):
        self.scripts += tag == "script"
        self.foreign += tag not in OURS
        self.handlers += sum(name.startswith("on") for name, _ in attrs)
        self.in_data = tag == "script" and ("id", "data") in attrs

    def handle_comment(self, data):
        self.foreign += 1

    def handle_data(self, data):
        if self.in_data:
            self.data += data

    def handle_endtag(self, tag):
        self.in_data = False


page = Page()
page.feed(open(sys.argv[1], encoding="utf-8").read())
json.loads(page.data)
print(f"{page.scripts} scripts, {page.foreign} foreign elements, {page.handlers} handlers")
