"""An outside judge, `pii-leak-benchmark`, finds nothing to object to: no leak, all restored, streams whole."""

import json
import subprocess
import sys

import pytest

from support.tacit import Server, environment, free_port

TIME_LIMIT = 60


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """A Tacit whose provider is the judge's capture server, and the judge's arguments for it."""
    port = free_port()
    server = Server(
        tmp_path_factory.mktemp("judged") / "data", "--provider", f"capture=openai:http://127.0.0.1:{port}/v1"
    )
    yield server, port
    server.stop()


def judge(server, port: int, *arguments: str, folder) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "import sys; from pii_leak_benchmark.cli import main; sys.exit(main())",
        *arguments,
    ]
    command += ["--target-base-url", server.url + "/v1", "--target-model", "capture/judge", "--capture-port", str(port)]
    # A key on the command line would be visible to others on the machine.
    variables = environment({"CONFORMANCE_TARGET_API_KEY": server.key})
    return subprocess.run(
        command, capture_output=True, text=True, timeout=TIME_LIMIT, env=variables, cwd=folder, check=False
    )


@pytest.mark.parametrize("profile, formats", [("pii-v1", 3), ("pii-secrets-v1", 6)])
def test_the_selfcheck_is_clean(judged, tmp_path, profile, formats):
    result = judge(*judged, "selfcheck", "--profile", profile, "--json-out", "report.json", folder=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "CLEAN" in result.stdout and "LEAK" not in result.stdout and "FAIL" not in result.stdout
    report = json.loads((tmp_path / "report.json").read_text())
    assert all(check["passed"] for check in report["checks"].values()), report["checks"]
    assert len(report["fixture"]["formats"]) == formats


@pytest.mark.parametrize("seed", ["tacit", "7"])
@pytest.mark.parametrize("profile", ["pii-v1", "pii-secrets-v1"])
def test_the_check_for_pipelines_is_clean(judged, tmp_path, seed, profile):
    options = ["--duty", "restore", "--profile", profile, "--seed", seed, "--out", "report"]
    result = judge(*judged, "ci", *options, folder=tmp_path)
    report = json.loads((tmp_path / "report/current.json").read_text())
    assert report["verdict"] == "CLEAN", report["reason"]
    assert set(report["entities"].values()) == {"contained"}
    assert all(report["required_checks"].values())
    assert result.returncode == 0, result.stderr


def test_the_publishable_measurement_passes(judged, tmp_path):
    claim = [
        "--redaction-claimed",
        "claimed",
        "--redaction-claim-citation",
        "https://example.com/tacit",
        "--redaction-enabled",
    ]
    claim += ["--redaction-config-reference", "default policy", "--iterations", "5", "--json-out", "report.json"]
    result = judge(*judged, *claim, folder=tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["passed"] and report["outcome"] == "pass"
    assert {
        "configured_upstream_boundary",
        "response_fidelity",
        "sse_validity",
        "fragmentation_safety",
        "client_observed_latency",
    } <= {name for name, check in report["checks"].items() if check["passed"]}


def test_the_judge_does_see_a_leak(tmp_path):
    """The control: without Tacit in between it objects."""
    command = [
        sys.executable,
        "-c",
        "import sys; from pii_leak_benchmark.cli import main; sys.exit(main())",
        "selfcheck",
    ]
    command += ["--target-base-url", "capture://self", "--capture-port", str(free_port())]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=TIME_LIMIT, env=environment(), cwd=tmp_path, check=False
    )
    assert result.returncode == 1 and "LEAK" in result.stdout
