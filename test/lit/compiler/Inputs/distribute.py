#!/usr/bin/env python3
"""Runs SCRIPT in the current folder with a daemon for distributed compilation on this machine, and prints its jobs.

usage: distribute.py distcc|icecc --compiler CLANG --plugin FILE SCRIPT

SCRIPT is for sh. It finds in $COMPILER the compiler with the plugin, which embeds facts, in $DISTRIBUTE what must stand
before it, and in $EXTRA_FILES what a cache should look at. The daemon lives as long as the script.

distcc: `distccd` on a free port of the loopback interface. It refuses -fplugin= from the network, so the options are in
a file of the server, which --config= names.
icecc: a scheduler and two daemons, one of which compiles for the other in a root that holds the compiler and the plugin.
They listen on all interfaces, so run this in a network of its own (unshare --net).
"""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

SECONDS = 120


class Daemons:
    """Ends what it has started, whatever happens."""

    def __init__(self, folder):
        self.folder = folder
        self.running = []

    def start(self, arguments, log, **environment):
        with open(os.path.join(self.folder, log), "a", encoding="utf-8") as stream:
            self.running.append(
                subprocess.Popen(
                    arguments,
                    stdin=subprocess.DEVNULL,
                    stdout=stream,
                    stderr=stream,
                    env={**os.environ, **environment},
                    start_new_session=True,
                )
            )

    def log(self, name):
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8", errors="replace") as stream:
                return stream.read()
        except FileNotFoundError:
            return ""

    def wait(self, log, text):
        end = time.monotonic() + SECONDS
        while text not in self.log(log):
            if time.monotonic() > end or any(p.poll() is not None for p in self.running):
                sys.exit(f"the daemon does not start:\n{self.log(log)}")
            time.sleep(0.1)

    def stop(self):
        for process in reversed(self.running):
            process.terminate()
        for process in self.running:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                pass
            try:
                # distccd and iceccd have children, in a group or session of their own making.
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
            process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(options, variables):
    return subprocess.run(["sh", "-ec", options.script], env={**os.environ, **variables}, timeout=SECONDS).returncode


def distcc(options, folder, daemons):
    port = free_port()
    state = os.path.join(folder, "state")
    os.mkdir(state)
    arguments = ["distccd", "--no-detach", "--daemon", "--listen", "127.0.0.1", "--allow", "127.0.0.1", "--port", str(port)]
    daemons.start(arguments + ["--jobs", "1", "--log-stderr", "--log-level=info"], "log", TMPDIR="/tmp")
    daemons.wait("log", "daemon started")
    config = os.path.join(folder, "purpose.cfg")
    with open(config, "w", encoding="utf-8") as stream:
        stream.write(f"-fplugin={options.plugin}\n-fplugin-arg-purpose-embed\n")
    status = run(
        options,
        {
            "COMPILER": f"{options.compiler} --config={config}",
            "DISTRIBUTE": "distcc",
            "EXTRA_FILES": f"{config}:{options.plugin}",
            "DISTCC_HOSTS": f"127.0.0.1:{port}",
            "DISTCC_FALLBACK": "0",
            "DISTCC_DIR": state,
        },
    )
    for job in re.findall(r"(COMPILE_\w+|OTHER) exit:\d+ .* (\S+)$", daemons.log("log"), re.MULTILINE):
        print("remote:", *job)
    return status


def icecc(options, folder, daemons):
    # A daemon takes another one with its own address for itself.
    address = {"near": "127.0.0.1", "far": "192.0.2.1"}
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    subprocess.run(["ip", "address", "add", f"{address['far']}/32", "dev", "lo"], check=True)
    tools = os.path.join(folder, "tools")
    os.mkdir(tools)
    packed = ["/usr/bin/icecc-create-env", options.compiler, "--addfile", options.plugin, "--compression", "none"]
    subprocess.run(packed, cwd=tools, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (environment,) = os.listdir(tools)
    scheduler = ["icecc-scheduler", "--port", "18765", "--netname", "purpose", "-l", f"{folder}/scheduler", "-vvv"]
    open(f"{folder}/scheduler", "w").close()
    shutil.chown(f"{folder}/scheduler", "icecc")
    daemons.start(scheduler, "out")
    daemons.wait("scheduler", "scheduler ready")
    for name, more in (("far", ["--port", "20245", "-m", "1"]), ("near", ["--port", "20246", "-m", "1", "--no-remote"])):
        os.mkdir(f"{folder}/{name}.root")
        shutil.chown(f"{folder}/{name}.root", "icecc")
        open(f"{folder}/{name}", "w").close()
        shutil.chown(f"{folder}/{name}", "icecc")
        arguments = ["iceccd", "-n", "purpose", "-s", f"{address[name]}:18765", "-N", name, "-b", f"{folder}/{name}.root"]
        daemons.start(arguments + ["-l", f"{folder}/{name}", "-vvv"] + more, "out", ICECC_TEST_SOCKET=f"{folder}/{name}.socket")
    daemons.wait("scheduler", "login far")
    daemons.wait("scheduler", "login near")
    status = run(
        options,
        {
            "COMPILER": f"{options.compiler} -fplugin={options.plugin} -fplugin-arg-purpose-embed",
            "DISTRIBUTE": "icecc",
            "ICECC_TEST_SOCKET": f"{folder}/near.socket",
            "ICECC_PREFERRED_HOST": "far",
            "ICECC_VERSION": os.path.join(tools, environment),
        },
    )
    for file in re.findall(r"remote compile for file (\S+)", daemons.log("far")):
        print("remote:", "COMPILE_OK", file)
    return status


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("system", choices=["distcc", "icecc"])
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("script")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # Not below the build folder: daemons give up their rights, and may not be allowed to read there.
    with tempfile.TemporaryDirectory(prefix="purpose-", dir="/tmp") as folder:
        os.chmod(folder, 0o755 if options.system == "distcc" else 0o777)
        options.plugin = shutil.copy(options.plugin, folder)
        daemons = Daemons(folder)
        try:
            status = {"distcc": distcc, "icecc": icecc}[options.system](options, folder, daemons)
        finally:
            daemons.stop()
    sys.exit(status)


main()
