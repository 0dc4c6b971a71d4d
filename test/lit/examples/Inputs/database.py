#!/usr/bin/env python3
"""usage: database.py SOURCE_FOLDER ANNOTATIONS: prints a compilation database for all of its .cpp files."""

import json
import pathlib
import sys

sources = pathlib.Path(sys.argv[1]).resolve() / "src"
print(
    json.dumps(
        [
            {
                "directory": str(sources),
                "file": file.name,
                "command": f"c++ -std=c++17 -I . -I {sys.argv[2]} -c {file.name}",
            }
            for file in sorted(sources.glob("*.cpp"))
        ]
    )
)
