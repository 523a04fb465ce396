"""Processes of a run: started pinned to a core, watched through /proc, stopped by their id."""

import os
import signal
import socket
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")


def cores():
    """The core of what is measured and the core of the load."""
    allowed = sorted(os.sched_getaffinity(0))
    if len(allowed) < 2:
        raise SystemExit("bench: two cores are needed: one for the server, one for the load")
    return allowed[0], allowed[-1]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, seconds=10):
    """Waits until somebody listens."""
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise SystemExit("bench: a server didn't start")
            time.sleep(0.002)


class Process:
    """One process on one core. Its output goes to files in the run's directory."""

    def __init__(self, arguments, core, output):
        with open(output, "wb") as file:
            self.started = time.monotonic()
            self.child = subprocess.Popen(
                ["taskset", "-c", str(core), *arguments],
                stdin=subprocess.DEVNULL, stdout=file, stderr=file, start_new_session=True)

    def cpu(self):
        """Seconds of CPU that all its threads have used, in user and system mode."""
        with open(f"/proc/{self.child.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self):
        """Resident megabytes: now, and at most so far."""
        with open(f"/proc/{self.child.pid}/status") as file:
            fields = dict(line.split(":", 1) for line in file if ":" in line)
        return tuple(int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def stop(self):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)
            try:
                self.child.wait(10)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
