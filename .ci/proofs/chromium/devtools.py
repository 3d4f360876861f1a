"""Headless Chromium, spoken to over a pipe: nothing but the standard library is needed.

Source: Chrome DevTools Protocol; `--remote-debugging-pipe` reads on descriptor 3 and writes on 4,
messages end with a zero byte.
"""

import json
import os
import select
import shutil
import subprocess
import tempfile
import time

# Seconds.
PATIENCE = 60


def find():
    """The browser's path; asks apt for it where that can be done; None where there is none."""
    for attempt in range(2):
        for name in ("chromium", "chromium-browser", "google-chrome"):
            if shutil.which(name):
                return shutil.which(name)
        if attempt or not shutil.which("apt-get") or os.geteuid() != 0:
            return None
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return None


class Browser:
    """One page of one browser and all that it complains of."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="soat-chromium-")
        there, self.write_end = os.pipe()
        self.read_end, back = os.pipe()

        def descriptors():
            # Both away from 3 and 4 first, since either may stand there.
            source, target = os.dup(there), os.dup(back)
            os.dup2(source, 3)
            os.dup2(target, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=descriptors)
        os.close(there)
        os.close(back)
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def close(self):
        self.process.terminate()
        self.process.wait(20)
        os.close(self.write_end)
        os.close(self.read_end)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.write_end, rest):]
        return self.number

    def call(self, method, **parameters):
        number = self.send(method, **parameters)
        while True:
            answer = self.receive()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def receive(self):
        while b"\0" not in self.buffer:
            if not select.select([self.read_end], [], [], PATIENCE)[0]:
                raise RuntimeError(f"the browser has been silent for {PATIENCE} s")
            piece = os.read(self.read_end, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has gone")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(message)
        if "method" in message:
            self.events.append(message)
            # A dialogue would stop everything.
            if message["method"] == "Page.javascriptDialogOpening":
                self.send("Page.handleJavaScriptDialog", accept=True)
        return message

    def open(self, address):
        """Loads a page from scratch; its events are all that `events` holds afterwards."""
        self.load("about:blank")
        self.events = []
        self.load(address)
        # A timer of the page would not run where scripts may not.
        time.sleep(0.1)
        self.call("Page.getFrameTree")

    def load(self, address):
        loader = self.call("Page.navigate", url=address)["loaderId"]
        done = {"name": "load", "loaderId": loader}
        while not any(event["method"] == "Page.lifecycleEvent"
                      and done.items() <= event["params"].items() for event in self.events):
            self.receive()

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression[:80]}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def complaints(self, address):
        """What the browser itself finds wrong with the page that is loaded."""
        found = []
        for event in self.events:
            method, facts = event["method"], event["params"]
            if method == "Log.entryAdded" and facts["entry"]["level"] in ("error", "warning"):
                found.append("console: " + facts["entry"]["text"])
            elif method == "Runtime.consoleAPICalled" and facts["type"] in ("error", "warning"):
                found.append(f"console: {facts['args']}")
            elif method == "Runtime.exceptionThrown":
                found.append(f"exception: {facts['exceptionDetails']}")
            elif method == "Network.requestWillBeSent":
                if facts["request"]["url"].split("#")[0] != address.split("#")[0]:
                    found.append("request: " + facts["request"]["url"])
            elif method == "Page.javascriptDialogOpening":
                found.append("dialogue: " + facts["message"])
        return found
