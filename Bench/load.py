"""Load: wrk for as much as goes, and single requests at a fixed pace for the time that one takes."""

import http.client
import json
import os
import subprocess
import time

SCRIPT = """
wrk.method = "POST"
wrk.body = [==[%s]==]
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TACIT_BENCH_KEY")
done = function(summary, latency)
    local errors = summary.errors
    io.stderr:write(string.format(
        '{"requests": %%d, "p50": %%d, "p99": %%d, "microseconds": %%d, "errors": %%d}',
        summary.requests, latency:percentile(50), latency:percentile(99), summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
"""


class Target:
    """Somebody who answers chat requests."""

    def __init__(self, port, body, key="", path="/v1/chat/completions"):
        self.port = port
        self.body = body
        self.key = key
        self.path = path

    @property
    def headers(self):
        return {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}


def saturate(target, directory, core, seconds, connections=64):
    """Requests one after another on many connections; times in milliseconds."""
    script = f"{directory}/load.lua"
    with open(script, "w") as file:
        file.write(SCRIPT % target.body)
    run = subprocess.run(
        ["taskset", "-c", str(core), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
         "-s", script, f"http://127.0.0.1:{target.port}{target.path}"],
        env=os.environ | {"TACIT_BENCH_KEY": target.key}, capture_output=True, text=True, check=True)
    told = json.loads(run.stderr[run.stderr.index("{"):])
    if told["errors"] or not told["requests"]:
        raise SystemExit(f"bench: {told['errors']} of {told['requests']} requests failed")
    return {
        "requests": told["requests"], "p50": told["p50"] / 1000, "p99": told["p99"] / 1000,
        "per_second": told["requests"] / (told["microseconds"] / 1e6),
    }


def paced(targets, count, interval, progress):
    """Times of single requests in milliseconds by name, the targets taking turns, each on a connection of its own."""
    connections = {name: http.client.HTTPConnection("127.0.0.1", target.port) for name, target in targets.items()}
    times = {name: [] for name in targets}
    due = time.perf_counter()
    for round in range(count + 20):
        for name, target in targets.items():
            due += interval
            while time.perf_counter() < due:
                time.sleep(max(0, due - time.perf_counter()))
            began = time.perf_counter()
            connections[name].request("POST", target.path, target.body, target.headers)
            answer = connections[name].getresponse()
            answer.read()
            took = (time.perf_counter() - began) * 1000
            if answer.status != 200:
                raise SystemExit(f"bench: {name} answered with status {answer.status}")
            # The first ones make connections and fill caches.
            if round >= 20:
                times[name].append(took)
        progress.step()
    for connection in connections.values():
        connection.close()
    return times
