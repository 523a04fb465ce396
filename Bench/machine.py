"""The machine and the programs of a run, without names and paths."""

import datetime
import os
import platform
import re
import subprocess


def first_match(pattern, text, otherwise="unknown"):
    found = re.search(pattern, text, re.MULTILINE)
    return found.group(1).strip() if found else otherwise


def told(*command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        return run.stdout + run.stderr
    except OSError:
        return ""


def read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def load():
    """Processes that want a core, the mean of the last minute."""
    return round(os.getloadavg()[0], 1)


def describe(binary):
    kilobytes = int(first_match(r"^MemTotal:\s+(\d+)", read("/proc/meminfo"), "0"))
    return {
        "date": datetime.date.today().isoformat(),
        "processor": first_match(r"^model name\s*:\s*(.*)", read("/proc/cpuinfo"), platform.machine()),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(kilobytes / 2**20),
        "virtual": "hypervisor" in read("/proc/cpuinfo"),
        "system": first_match(r'^PRETTY_NAME="(.*)"', read("/etc/os-release")),
        "kernel": first_match(r"^(\d+\.\d+)", platform.release()),
        "load_before": load(),
        "nginx": first_match(r"nginx/(\S+)", told("nginx", "-v")),
        "wrk": first_match(r"(\d+\.\d+\.\d+)", told("wrk", "-v")),
        "tacit": first_match(r"(\d+\.\d+\S*)", told(binary, "--version")),
    }
