"""What is set up for a run: upstreams, nginx as a hop, Tacit. All of it is stopped at the end."""

import http.client
import os
import re
import subprocess
import sys
import time

import bodies
import nginx
from load import Target
from processes import Process, cores, free_port, wait_for

MODEL = "bench/model"


class Setting:
    def __init__(self, binary, directory):
        self.binary = binary
        self.directory = directory
        self.core, self.load_core = cores()
        self.processes = []
        # The load, this program included, stays off the core that is measured.
        os.sched_setaffinity(0, {self.load_core})

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        self.upstream_port, self.streams_port, self.hop_port = free_port(), free_port(), free_port()
        self.run(nginx.upstream(self.directory, self.upstream_port, bodies.answer()), self.load_core, "upstream.log")
        streams = os.path.join(os.path.dirname(__file__), "streams.py")
        self.run([sys.executable, streams, str(self.streams_port)], self.load_core, "streams.log")
        self.hop = self.run(
            nginx.hop(self.directory, self.hop_port, self.upstream_port, self.streams_port), self.core, "hop.log")
        for port in (self.upstream_port, self.streams_port, self.hop_port):
            wait_for(port)
        self.key = self.make_key()

    def stop(self):
        for process in reversed(self.processes):
            process.stop()
        self.processes = []

    def run(self, arguments, core, output):
        process = Process(arguments, core, f"{self.directory}/{output}")
        self.processes.append(process)
        return process

    def make_key(self):
        told = subprocess.run(
            [self.binary, "keys", "create", "--name", "bench", "--data", f"{self.directory}/data"],
            capture_output=True, text=True, check=True)
        return re.search(r"tct_live_\w+", told.stdout + told.stderr).group()

    def start_tacit(self):
        """Starts Tacit; returns the seconds until it said that it is ready."""
        self.port = free_port()
        self.tacit = self.run(
            [self.binary, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", f"{self.directory}/data",
             "--provider", f"bench=openai:http://127.0.0.1:{self.upstream_port}/v1",
             "--provider", f"paced=openai:http://127.0.0.1:{self.streams_port}/v1", "--log", "json"],
            self.core, "tacit.log")
        while not self.is_ready():
            if self.tacit.child.poll() is not None:
                raise SystemExit("bench: tacit didn't start")
            time.sleep(0.001)
        return time.monotonic() - self.tacit.started

    def stop_tacit(self):
        self.tacit.stop()
        self.processes.remove(self.tacit)

    def is_ready(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def to_tacit(self, body):
        return Target(self.port, body, self.key)

    def to_hop(self, body):
        return Target(self.hop_port, body)

    def to_upstream(self, body):
        return Target(self.upstream_port, body)

    def streams(self):
        """The same paced stream: asked for directly, through the hop, through Tacit with a name to put back."""
        return {
            "direct": Target(self.streams_port, bodies.masked("model", stream=True)),
            "nginx": Target(
                self.hop_port, bodies.masked("model", stream=True), path="/stream/v1/chat/completions"),
            "tacit": Target(self.port, bodies.masked("paced/model", stream=True), self.key),
        }
