"""A client of the language server protocol, for purpose-clangd. Only what the tests and the benchmark need.

Every wait has an end: a server that hangs or dies fails the test.
"""

import json
import os
import pathlib
import queue
import subprocess
import sys
import threading
import time
import urllib.parse

SECONDS = 120  # The machine may be busy; a hang is a hang.


class Failure(Exception):
    pass


def uri(path):
    return pathlib.Path(path).absolute().as_uri()


def path_of(text):
    return urllib.parse.unquote(urllib.parse.urlparse(text).path)


class Server:
    """Use it in a `with`: leaving it stops the server, and fails if that had crashed."""

    def __init__(self, command, folder, environment=None):
        self.folder = os.path.abspath(folder)
        self.log_name = os.path.join(self.folder, "clangd.log")
        self.log = open(self.log_name, "ab")
        # Nothing that the user of this machine has configured.
        variables = dict(os.environ, XDG_CONFIG_HOME=self.folder, XDG_CACHE_HOME=self.folder, **(environment or {}))
        # On a busy machine, threads of low priority may not run at all, and the server waits for them when it ends.
        command = [*command, "--background-index-priority=normal"]
        self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=self.log, env=variables)
        self.messages = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.next_id = 0
        self.versions = {}
        self.texts = {}
        self.published = {}  # By file: what was last said, with its version.
        self.arrived = {}  # By file and version: when.
        self.replies = {}

    def __enter__(self):
        self.capabilities = self.request("initialize", {
            "processId": os.getpid(), "rootUri": uri(self.folder), "capabilities": {
                "textDocument": {
                    "publishDiagnostics": {"relatedInformation": True, "codeActionsInline": False},
                    "hover": {"contentFormat": ["markdown"]},
                    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}})
        self.notify("initialized", {})
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.process.kill()
            with open(self.log_name, encoding="utf-8", errors="replace") as log:
                sys.stderr.write("".join(log.readlines()[-60:]))
            return False
        self.request("shutdown", None)
        self.notify("exit", None)
        try:
            status = self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure("the server does not end")
        if status != 0:
            raise Failure(f"the server ended with status {status}")
        return False

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.messages.put(None)
                    return
                if line == b"\r\n":
                    break
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            text = out.read(length)
            self.messages.put((time.perf_counter(), json.loads(text)))

    def _send(self, message):
        text = json.dumps(dict(message, jsonrpc="2.0")).encode()
        try:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)
            self.process.stdin.flush()
        except OSError as error:
            raise Failure(f"the server is gone: {error}")

    def pump(self, until, what, seconds=SECONDS):
        """Takes messages until `until()`."""
        end = time.monotonic() + seconds
        while not until():
            try:
                message = self.messages.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise Failure(f"no answer within {seconds} s: {what}")
            if message is None:
                raise Failure(f"the server died, with status {self.process.wait(SECONDS)}, before {what}")
            self._take(*message)

    def _take(self, when, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            key = path_of(params["uri"])
            self.published[key] = (params.get("version"), params["diagnostics"])
            self.arrived[key, params.get("version")] = when
        elif "method" in message and "id" in message:  # A request of the server.
            self._send({"id": message["id"], "result": None})
        elif "id" in message:
            self.replies[message["id"]] = message

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params):
        self.next_id += 1
        number = self.next_id
        self._send({"id": number, "method": method, "params": params})
        self.pump(lambda: number in self.replies, method)
        reply = self.replies.pop(number)
        if "error" in reply:
            raise Failure(f"{method}: {reply['error']}")
        return reply["result"]

    # Files. `name` is relative to the folder of the server.

    def full(self, name):
        return os.path.join(self.folder, name)

    def open(self, name, text=None):
        if text is None:
            with open(self.full(name), encoding="utf-8") as file:
                text = file.read()
        self.versions[name], self.texts[name] = 1, text
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri(self.full(name)), "languageId": "cpp", "version": 1, "text": text}})

    def close(self, name):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri(self.full(name))}})

    def change(self, name, text=None):
        """A new text, or the same once more, which makes clangd look again."""
        if text is not None:
            self.texts[name] = text
        self.versions[name] += 1
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri(self.full(name)), "version": self.versions[name]},
            "contentChanges": [{"text": self.texts[name]}], "wantDiagnostics": True, "forceRebuild": text is None})

    def diagnostics(self, name, all_of_them=False):
        """Of the last version, once it has been looked at. Only ours, unless all are wanted."""
        wanted, path = self.versions[name], self.full(name)
        self.pump(lambda: self.published.get(path, (0, None))[0] == wanted, f"diagnostics of {name}, version {wanted}")
        found = self.published[path][1]
        # The same version may be published again once a preamble is ready; ask for something that waits for that.
        return found if all_of_them else [d for d in found if str(d.get("code", "")).startswith("purpose-")]

    def settled(self, name, all_of_them=False):
        """The same, when nothing is left to be done for the file."""
        self.diagnostics(name)
        self.request("textDocument/documentSymbol", {"textDocument": {"uri": uri(self.full(name))}})
        return self.diagnostics(name, all_of_them)

    def comes_to(self, name, lines, what):
        """Our diagnostics are on these lines in the end: after a header has changed, clangd first looks at the file with the
        old one."""
        path = self.full(name)

        def arrived():
            version, found = self.published.get(path, (0, []))
            ours = [d for d in found if str(d.get("code", "")).startswith("purpose-")]
            return version == self.versions[name] and lines_of(ours) == lines

        self.pump(arrived, what)

    def changed(self, name, text=None, all_of_them=False):
        self.change(name, text)
        return self.settled(name, all_of_them)

    def hover(self, name, line, character):
        """The text, or the empty one. Both numbers from 0."""
        result = self.request("textDocument/hover", {
            "textDocument": {"uri": uri(self.full(name))}, "position": {"line": line, "character": character}})
        return result["contents"]["value"] if result else ""

    def actions(self, name, diagnostic):
        return self.request("textDocument/codeAction", {
            "textDocument": {"uri": uri(self.full(name))}, "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic]}}) or []


def lines_of(diagnostics):
    return sorted(d["range"]["start"]["line"] + 1 for d in diagnostics)


def place(text, word, occurrence=0):
    """Line and character of a word, from 0."""
    at = -1
    for _ in range(occurrence + 1):
        at = text.index(word, at + 1)
    return text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)


def expect(actual, wanted, what):
    if actual != wanted:
        raise Failure(f"{what}:\n  expected {wanted!r}\n  got      {actual!r}")


def expect_in(part, text, what):
    if part not in text:
        raise Failure(f"{what}: expected {part!r} in {text!r}")


def apply_edits(text, edits):
    lines = text.split("\n")

    def offset(position):
        return sum(len(line) + 1 for line in lines[:position["line"]]) + position["character"]

    for edit in sorted(edits, key=lambda e: offset(e["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


def run(test):
    """The end of a test program: says what failed."""
    try:
        test()
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")
    print("passed")
