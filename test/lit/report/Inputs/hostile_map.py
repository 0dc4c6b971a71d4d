"""Writes a program that discloses data to receivers, and keeps it in stores, whose names somebody chose with care."""

import json

NAMES = ["=1+1", "+x", "-x", "@x", "</script><script>alert(1)</script>", '" onload="alert(1)', "<img src=x onerror=alert(1)>",
         "</td></tr></table><b>x</b>", "a | b `c` [d](http://evil.example) @all", "${alert(1)} {{script}} {0}", "\u202eabc", "-->", "<!--<script>"]

with open("a.cpp", "w", encoding="utf-8") as out:
    out.write("const char *mail();\n")
    for i in range(len(NAMES)):
        out.write(f"void give{i}(const char *); void keep{i}(const char *);\nvoid f{i}() {{ give{i}(mail()); keep{i}(mail()); }}\n")
with open("compile_commands.json", "w", encoding="utf-8") as out:
    json.dump([{"directory": ".", "file": "a.cpp", "arguments": ["clang++", "-c", "a.cpp"]}], out)
with open("purpose.yaml", "w", encoding="utf-8") as out:
    out.write("version: 1\n")
    hostile = json.dumps("</script><script>alert(2)</script> <img src=x onerror=alert(2)>")
    out.write(f"categories: {{customer_data: {{description: {hostile}}}}}\npurposes: {{sharing: {{description: {hostile}}}}}\n")
    out.write('classify: [{function: "mail", as: customer_data}]\nsinks:\n')
    for i, name in enumerate(NAMES):
        out.write(f'  - {{function: "give{i}", purpose: sharing, recipient: {json.dumps(name)}, region: {json.dumps(name)}}}\n')
    out.write("stores:\n")
    for i, name in enumerate(NAMES):
        out.write(f'  - {{function: "keep{i}", parameters: [0], store: {json.dumps(name)}}}\n')
    out.write("rules: [{id: sharing-is-fine, allow: {data: customer_data, for: sharing}, because: x}]\n")
