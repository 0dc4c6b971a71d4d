"""Writes a program whose file and whose region have names that somebody chose with care."""

import json

FILE = "a|<b>@all\n::error::[x](y).cpp"
REGION = r"EU\n::error file=x::no | </code><script>@everyone [link](http://evil.example) \x1b" '" "' r"[31m \xff"

with open(FILE, "w", encoding="utf-8") as out:
    out.write(f"""const char *mail();
void ads(const char *, const char *);
void f() {{
  ads(mail(), "{REGION}");
}}
""")
with open("compile_commands.json", "w", encoding="utf-8") as out:
    json.dump([{"directory": ".", "file": FILE, "arguments": ["clang++", "-c", FILE]}], out)
with open("purpose.yaml", "w", encoding="utf-8") as out:
    out.write("""version: 1
categories: {customer_data: {}}
purposes: {advertising: {}}
classify: [{function: "mail", as: customer_data}]
sinks: [{function: "ads", parameters: [0], purpose: advertising, region_parameter: 1}]
rules: [{id: only-de, require: {data: customer_data, region: [DE]}, because: x}]
""")
