"""`tacit.yaml`: a server runs on it, `config check` and `config show` tell what is in it, `doctor` what is round it."""

import json
import re
import subprocess

import httpx
import openai
import pytest

from support import openai_replies
from support.personal import MESSAGE, traces
from support.tacit import BINARY, PATIENCE, Server, create_key, environment, free_port

SECRET = "sk-Quorvex-7731"


def tacit(*arguments: str, variables: dict[str, str] | None = None, cwd=None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BINARY, *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=environment(variables),
        cwd=cwd,
        check=False,
    )


def write(folder, text: str) -> str:
    file = folder / "tacit.yaml"
    file.write_text(text)
    return str(file)


# config check


WRONG = """\
listen: 0.0.0.0:8080
polciy: {name: strict}
providers:
  openai:
    dialect: opanai
    url: https://models.invalid/v1
    credential: sk-Quorvex-7731
"""


def test_check_tells_all_that_is_wrong_with_file_line_and_key(tmp_path):
    file = write(tmp_path, WRONG)
    result = tacit("config", "check", "--config", file)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert len(lines) == 5 and lines[-1] == f"{file} can't be used: 4 errors."
    assert f"{file}:2: polciy: unknown key; did you mean `policy`?" in lines[1]
    assert f"{file}:5: providers.openai.dialect: `opanai` is not a dialect; known are openai, anthropic" in lines[2]
    assert f"{file}:7: providers.openai.credential: must say where the credential is" in lines[3]
    assert "Quorvex" not in result.stdout + result.stderr and "\x1b" not in result.stdout


def test_check_for_a_script(tmp_path):
    result = tacit("config", "check", "--json", variables={"TACIT_CONFIG": write(tmp_path, WRONG)})
    answer = json.loads(result.stdout)
    assert result.returncode == 1 and answer["valid"] is False
    assert [problem["line"] for problem in answer["problems"]] == [1, 2, 5, 7]
    assert {problem["level"] for problem in answer["problems"]} == {"error"}


def test_what_another_machine_has_is_a_warning(tmp_path):
    file = write(tmp_path, "tls: {certificate: cert.pem, key: key.pem}\n")
    result = tacit("config", "check", "--config", file)
    assert result.returncode == 0
    assert f"warning  {file}:1: tls.certificate: {tmp_path}/cert.pem is not a readable file" in result.stdout


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"a: [", b"- a\n"], ids=str)
def test_a_file_that_is_none_is_an_error_for_every_command(tmp_path, content):
    file = tmp_path / "tacit.yaml"
    if content is not None:
        file.write_bytes(content)
    data = ("--data", str(tmp_path / "data"), "--config", str(file))
    for command in (("config", "check"), ("config", "show"), ("serve",), ("keys", "create", "--name", "x"), ("doctor",)):
        result = tacit(*command, *data)
        assert result.returncode not in (0, -6, -11), command
        assert re.search(re.escape(str(file)) + r":\d:", result.stdout + result.stderr), command
    assert not (tmp_path / "data").exists()


def test_without_a_file_the_embedded_default_is_good(tmp_path):
    (tmp_path / "tacit.yaml").write_text("nonsense: 1\n")
    result = tacit("config", "check", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, "The embedded default is good.\n")


# config show


def test_show_tells_every_value_and_where_it_comes_from(tmp_path):
    (tmp_path / "key").write_text(SECRET)
    file = write(
        tmp_path,
        """\
data: kept
policy: {name: strict, allow_list: [Quorvex Ltd]}
providers:
  up: {dialect: openai, url: "https://models.invalid/v1", credential: {file: key}}
  claude: {dialect: anthropic, url: "https://models.invalid"}
""",
    )
    variables = {"TACIT_CLAUDE_KEY": SECRET}
    result = tacit("config", "show", "--config", file, "--json", variables=variables)
    assert result.returncode == 0, result.stderr
    rows = {row["key"]: row for row in json.loads(result.stdout)["settings"]}
    assert rows["listen"] == {"key": "listen", "value": "127.0.0.1:8080", "source": "default", "at": "default"}
    assert rows["data"] == {"key": "data", "value": f"{tmp_path}/kept", "source": "file", "at": f"{file}:1"}
    assert rows["policy.allow_list"]["value"] == "1 values"
    assert rows["providers.up.credential"]["value"] == f"(from {tmp_path}/key)"
    assert rows["providers.claude.credential"]["value"] == "(from TACIT_CLAUDE_KEY)"
    shown = tacit("config", "show", "--config", file, "--data", "elsewhere", variables=variables).stdout
    assert "Quorvex" not in result.stdout + shown
    assert any(line.split() == ["data", "elsewhere", "--data"] for line in shown.splitlines())


# serve


CONFIGURATION = """\
log: json
upstream: {{timeouts: {{connect: 1s}}}}
policy:
  name: strict
  deny_list: [Bluebird]
  demand: {{region: [eu], training: false, trust: contract}}
providers:
  up:
    dialect: openai
    url: {url}/v1
    credential: {{file: up.key}}
    card: {{trust: contract, region: eu, training: false, sub_processors: [], as_of: 2020-01-31}}
    models:
      quick: {{upstream: {model}, price: {{input: 0.15, output: 0.60}}}}
  claude:
    dialect: anthropic
    url: {url}
  far:
    dialect: openai
    url: https://models.invalid/v1
    card: {{trust: public, region: eu, training: false}}
"""


@pytest.fixture
def configured(tmp_path, upstream, script):
    model = script(openai_replies.echo)
    (tmp_path / "up.key").write_text(SECRET + "\n")
    file = write(tmp_path, CONFIGURATION.format(url=upstream.url, model=model.openai.removeprefix("up/")))
    server = Server(tmp_path / "data", "--config", file)
    server.model = model
    yield server
    assert server.stop() == 0
    assert SECRET not in server.log_file.read_text()


def test_a_server_runs_on_a_file(configured):
    with openai.OpenAI(api_key=configured.key, base_url=configured.url + "/v1", max_retries=0) as client:
        models = {model.id: model for model in client.models.list()}
        assert list(models) == ["up/quick"]
        assert models["up/quick"].data_card == {
            "trust": "contract",
            "region": "eu",
            "retention": None,
            "trains_on_data": False,
            "sub_processors": [],
            "terms": None,
            "as_of": "2020-01-31",
            "is_stale": True,
        }
        messages = [{"role": "user", "content": f"Bluebird. {MESSAGE}"}]
        answer = client.chat.completions.create(model="up/quick", messages=messages)
        assert answer.choices[0].message.content == messages[0]["content"]
        call = configured.model.call
        assert call.headers["authorization"] == f"Bearer {SECRET}"
        assert "Bluebird" not in call.everything and not traces(call.everything)
        assert configured.wait_for(lambda event: event.get("event") == "exchange")["model"] == "up/quick"
        with pytest.raises(openai.NotFoundError):
            client.chat.completions.create(model="up/" + call.json["model"], messages=messages)
        for model, missing in (("far/any", "trust is public"), ("loopback/echo", "region is this machine")):
            with pytest.raises(openai.PermissionDeniedError) as refused:
                client.chat.completions.create(model=model, messages=messages)
            assert refused.value.code == "policy_not_met" and missing in str(refused.value)
    answer = httpx.post(
        configured.url + "/v1/messages",
        json={"model": "claude/any", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]},
        headers={"x-api-key": configured.key},
    )
    assert answer.status_code == 403 and "[policy_not_met]" in answer.json()["error"]["message"]


def test_flags_go_before_the_file(tmp_path):
    file = write(tmp_path, "listen: 192.0.2.1:1\nproviders: {far: {dialect: openai, url: 'https://models.invalid'}}\n")
    server = Server(tmp_path / "data", "--config", file, "--provider", "far=anthropic:https://models.invalid")
    try:
        answer = httpx.post(
            server.url + "/v1/chat/completions",
            json={"model": "far/x", "messages": [{"role": "user", "content": "Hi"}]},
            headers={"Authorization": f"Bearer {server.key}"},
        )
        assert answer.json()["error"]["code"] == "dialect_mismatch"
    finally:
        assert server.stop() == 0


def test_wrong_settings_stop_the_start_all_at_once(tmp_path):
    file = write(tmp_path, WRONG)
    result = tacit("serve", "--config", file, "--policy", "lax", "--data", str(tmp_path / "data"))
    assert result.returncode not in (0, -6, -11)
    assert "5 settings are wrong:" in result.stderr and "--policy: `lax` is not a mask policy" in result.stderr
    assert [f"{file}:{line}: " in result.stderr for line in (1, 2, 5, 7)] == [True] * 4
    assert not (tmp_path / "data").exists()


def test_files_and_variables_that_are_missing_stop_the_start(tmp_path):
    provider = 'dialect: openai, url: "https://models.invalid", credential:'
    file = write(tmp_path, f"providers:\n  a: {{{provider} {{env: NOT_SET}}}}\n  b: {{{provider} {{file: gone}}}}\n")
    result = tacit("serve", "--config", file, "--data", str(tmp_path / "data"))
    assert result.returncode not in (0, -6, -11)
    assert f"{file}:2: providers.a.credential: the environment has no NOT_SET" in result.stderr
    assert f"{file}:3: providers.b.credential: {tmp_path}/gone is not a readable file" in result.stderr


def test_commands_find_the_data_through_the_file(tmp_path):
    result = tacit("keys", "create", "--name", "x", "--config", write(tmp_path, "data: kept\n"))
    assert result.returncode == 0 and (tmp_path / "kept/tacit.db").exists()


# doctor


def examine(*arguments: str, variables: dict[str, str] | None = None) -> tuple[int, dict]:
    result = tacit("doctor", "--json", *arguments, variables=variables)
    answer = json.loads(result.stdout)
    assert answer["ready"] == (result.returncode == 0)
    return result.returncode, {f"{check['group']}/{check['name']}": check for check in answer["checks"]}


def test_a_fresh_machine_is_ready_and_nothing_is_made(tmp_path):
    code, checks = examine("--data", str(tmp_path / "data"))
    assert code == 0, checks
    assert {"Machine/swap", "Machine/core dumps", "Machine/tracing", "Machine/user", "Machine/open files"} < set(checks)
    assert {"Machine/clock", "Data/data directory", "Data/disk", "Front door/address"} < set(checks)
    assert list(tmp_path.iterdir()) == []


def test_a_set_up_in_use_is_looked_at_and_stays_as_it_is(tmp_path):
    server = Server(tmp_path / "data")
    try:
        code, checks = examine("--data", str(server.data))
        assert code == 0 and "schema" in checks["Data/database"]["message"]
    finally:
        assert server.stop() == 0
    before = {file.name: file.read_bytes() for file in server.data.iterdir()}
    code, checks = examine("--data", str(server.data))
    assert code == 0 and "schema" in checks["Data/database"]["message"]
    assert {file.name: file.read_bytes() for file in server.data.iterdir()} == before


def test_open_doors_in_the_data_are_found(tmp_path):
    data = tmp_path / "data"
    create_key(data)
    (data / "root.key").chmod(0o640)
    data.chmod(0o755)
    code, checks = examine("--data", str(data))
    assert code == 1
    assert checks["Data/data directory"]["remedy"] == f"chmod 700 {data}"
    assert checks["Data/root key"]["remedy"] == f"chmod 600 {data}/root.key"
    data.chmod(0o700)
    (data / "root.key").unlink()
    assert examine("--data", str(data))[1]["Data/root key"]["status"] == "fail"
    assert not (data / "root.key").exists()
    (data / "tacit.db").write_bytes(b"not a database" * 500)
    assert examine("--data", str(data))[1]["Data/database"]["status"] == "fail"


def openssl(folder, *options: str) -> None:
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        + ["-subj", "/CN=localhost", "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"), *options],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )


NAMES = ("-addext", "subjectAltName=DNS:tacit.example,IP:127.0.0.1")


def test_a_certificate_is_looked_at(tmp_path):
    openssl(tmp_path, "-days", "90", *NAMES)
    text = "listen: 0.0.0.0:8443\ntls: {certificate: cert.pem, key: key.pem}\n"
    file = ("--config", write(tmp_path, text), "--data", str(tmp_path / "data"))
    code, checks = examine(*file)
    assert code == 0, checks
    assert checks["Front door/names"]["message"] == "tacit.example, 127.0.0.1"
    assert checks["Front door/key"]["status"] == checks["Front door/validity"]["status"] == "ok"
    key = (tmp_path / "key.pem").read_bytes()
    openssl(tmp_path, "-days", "3")
    code, checks = examine(*file)
    assert code == 1 and checks["Front door/names"]["status"] == "fail"
    assert checks["Front door/validity"]["status"] == "warn"
    (tmp_path / "key.pem").write_bytes(key)
    assert examine(*file)[1]["Front door/key"]["message"] == "doesn't belong to the certificate"
    (tmp_path / "cert.pem").write_text("nonsense")
    assert examine(*file)[1]["Front door/certificate"]["status"] == "fail"


def test_an_address_without_tls_is_found(tmp_path):
    code, checks = examine("--config", write(tmp_path, "listen: 0.0.0.0:80\n"), "--data", str(tmp_path / "data"))
    assert code == 1 and checks["Front door/address"]["status"] == "fail"


def test_providers_are_reached_without_any_text(tmp_path, upstream):
    file = write(
        tmp_path,
        f"""\
upstream: {{timeouts: {{connect: 1s}}}}
providers:
  up: {{dialect: openai, url: "{upstream.url}/v1"}}
  dead: {{dialect: openai, url: "http://127.0.0.1:{free_port()}/v1"}}
  unset: {{dialect: openai, url: "{upstream.url}/v1", credential: {{env: NOT_SET}}}}
""",
    )
    code, checks = examine("--config", file, "--data", str(tmp_path / "data"), variables={"TACIT_UP_KEY": SECRET})
    assert code == 1
    assert checks["Providers/up"]["status"] == "ok" and "answers" in checks["Providers/up"]["message"]
    assert "connection refused" in checks["Providers/dead"]["message"]
    assert checks["Providers/unset"]["message"] == "the environment has no NOT_SET"
    assert not any(SECRET in json.dumps(check) for check in checks.values())


def test_wrong_and_old_settings_are_among_the_findings(tmp_path):
    text = "log: xml\nproviders: {up: {dialect: openai, url: 'https://models.invalid', card: {trust: own, as_of: 2020-01-01}}}\n"
    code, checks = examine("--config", write(tmp_path, text), "--data", str(tmp_path / "data"))
    assert code == 1 and checks["Configuration/log"]["status"] == "fail"
    assert checks["Configuration/providers.up.card.as_of"]["status"] == "warn"


def test_a_person_sees_what_to_mend(tmp_path):
    result = tacit("doctor", "--config", write(tmp_path, "listen: 0.0.0.0:80\n"), "--data", str(tmp_path / "data"))
    lines = result.stdout.splitlines()
    assert any(line.startswith("  ✗  address") for line in lines)
    assert any("→ give tls.certificate and tls.key" in line for line in lines)
    assert lines[-1].startswith("Not ready: 2 to mend")
    assert max(map(len, lines)) <= 100 and "\x1b" not in result.stdout
    assert not any(line != line.rstrip() for line in lines)


@pytest.mark.parametrize("command", [("config",), ("config", "check"), ("config", "show"), ("doctor",)], ids=str)
def test_every_command_explains_itself(command):
    shown = tacit(*command, "--help").stdout
    assert "USAGE: tacit " + " ".join(command) in shown and "Example" in shown
