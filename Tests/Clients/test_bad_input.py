"""Whatever a body holds: a clear 4xx in the dialect of the route, with a request id, without the content."""

import json

import httpx
import pytest

from support import openai_replies, personal
from support.personal import EMAIL, MESSAGE

ROUTES = ["/v1/chat/completions", "/v1/messages"]
BODY_LIMIT = 32 << 20
GOOD = {"model": "up/small-model", "max_tokens": 9, "messages": [{"role": "user", "content": MESSAGE}]}


def assert_refused(answer: httpx.Response, status: int, code: str, route: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-request-id"] == answer.headers["request-id"] == answer.json()["request_id"]
    error = answer.json()["error"]
    if route.startswith("/v1/messages"):
        assert answer.json()["type"] == "error"
        assert error["message"].endswith(f"[{code}]")
    else:
        assert error["code"] == code
        assert "param" in error
    assert error["type"] and error["message"]
    assert not personal.traces(answer.text)


MALFORMED = {
    "nothing": b"",
    "blanks": b" \n\t ",
    "not JSON": EMAIL.encode(),
    "no end": json.dumps(GOOD).encode()[:-1],
    "cut inside a string": b'{"model":"' + EMAIL.encode(),
    "two documents": json.dumps(GOOD).encode() * 2,
    "trailing comma": b'{"model":"' + EMAIL.encode() + b'",}',
    "comment": b"{/* " + EMAIL.encode() + b' */"model":"x"}',
    "single quotes": b"{'model':'" + EMAIL.encode() + b"'}",
    "key without quotes": b'{model:"' + EMAIL.encode() + b'"}',
    "control character": b'{"model":"' + EMAIL.encode() + b'\n"}',
    "zero byte": b'{"model":"\x00' + EMAIL.encode() + b'"}',
    "bad escape": b'{"model":"\\x41' + EMAIL.encode() + b'"}',
    "short escape": b'{"model":"\\u12"}',
    "not a number": b'{"model":"x","temperature":NaN}',
    "infinity": b'{"model":"x","temperature":-Infinity}',
    "leading zero": b'{"model":"x","n":01}',
    "hexadecimal": b'{"model":"x","n":0x1F}',
    "byte order mark": b"\xef\xbb\xbf" + json.dumps(GOOD).encode(),
    "UTF-16": json.dumps(GOOD).encode("utf-16"),
    "invalid UTF-8": b'{"model":"' + EMAIL.encode() + b'\xff\xfe"}',
    "cut UTF-8": b'{"model":"\xf0\x9f\x91"}',
    "overlong UTF-8": b'{"model":"\xc0\xaf"}',
    "surrogate as UTF-8": b'{"model":"\xed\xa0\x80"}',
    "form": b"model=up&email=" + EMAIL.encode(),
    "deep nesting": b'{"model":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep nesting without end": b'{"a":' * 100_000,
    "nesting just too deep": b'{"a":' * 193 + b"1" + b"}" * 193,
}


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed_json_is_refused(http, route, body):
    answer = http.post(route, content=body, headers={"Content-Type": "application/json"})
    assert_refused(answer, 400, "invalid_json", route)


WRONG = {
    "null": None,
    "a string": EMAIL,
    "a number": 4111111111111111,
    "an array": [GOOD],
    "no model": {"messages": GOOD["messages"]},
    "model is null": GOOD | {"model": None},
    "model is a number": GOOD | {"model": 4111111111111111},
    "model is empty": GOOD | {"model": ""},
    "no messages": {"model": "up/small-model"},
    "messages is an object": GOOD | {"messages": {"role": "user", "content": MESSAGE}},
    "messages is a string": GOOD | {"messages": MESSAGE},
    "messages is empty": GOOD | {"messages": []},
    "a message is a string": GOOD | {"messages": [MESSAGE]},
    "a message is null": GOOD | {"messages": [None]},
    "no role": GOOD | {"messages": [{"content": MESSAGE}]},
    "role is a number": GOOD | {"messages": [{"role": 7, "content": MESSAGE}]},
    "content is true": GOOD | {"messages": [{"role": "user", "content": True}]},
    "content is a number": GOOD | {"messages": [{"role": "user", "content": 4111111111111111}]},
    "stream is a number": GOOD | {"stream": 1},
    "stream_options is a string": GOOD | {"stream_options": EMAIL},
    "metadata is an array": GOOD | {"metadata": [EMAIL]},
    "tacit is a string": GOOD | {"tacit": EMAIL},
    "unknown option": GOOD | {"tacit": {EMAIL: 1}},
    "unknown policy": GOOD | {"tacit": {"policy": EMAIL}},
    "values are no strings": GOOD | {"tacit": {"known_values": [{"value": EMAIL}]}},
    "too many values": GOOD | {"tacit": {"known_values": [EMAIL] * 1001}},
}


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG.keys())
def test_wrong_types_are_refused(http, route, body):
    assert_refused(http.post(route, content=json.dumps(body).encode()), 400, "invalid_request", route)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("name", ["model", "messages", "stream", "tacit"])
def test_the_same_key_twice_is_refused(http, route, name):
    value = json.dumps(GOOD.get(name, False))
    body = json.dumps(GOOD | {name: GOOD.get(name, False)})[:-1] + f',"{name}":{value}}}'
    assert_refused(http.post(route, content=body.encode()), 400, "invalid_request", route)


def test_a_hidden_duplicate_key_does_not_smuggle_text_through(http, script):
    """What one reader takes and the other overlooks must not differ in what is protected."""
    model = script(openai_replies.echo)
    part = '{"role":"user","content":"Hello.","content":%s,"\\u0063ontent":%s}' % ((json.dumps(MESSAGE),) * 2)
    answer = http.post(ROUTES[0], content=f'{{"model":"{model.openai}","messages":[{part}]}}'.encode())
    assert answer.status_code in (200, 400)
    assert not any(personal.traces(call.everything) for call in model.calls)


def test_the_largest_body_is_taken_and_one_byte_more_refused(http, script):
    model = script(lambda call: openai_replies.respond(call, openai_replies.choice("Read.")))
    body = json.dumps(GOOD | {"model": model.openai}).encode()
    for route in ROUTES:
        assert_refused(http.post(route, content=body.ljust(BODY_LIMIT + 1)), 413, "body_too_large", route)
    answer = http.post(ROUTES[0], content=body.ljust(BODY_LIMIT))
    assert answer.status_code == 200 and answer.json()["choices"][0]["message"]["content"] == "Read."
    assert not personal.traces(model.call.everything)


def test_a_body_of_unknown_length_is_limited_as_well(http):
    parts = (b" " * (1 << 20) for _ in range(33))
    assert_refused(http.post(ROUTES[0], content=parts), 413, "body_too_large", ROUTES[0])


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate", "zstd", "identity, gzip"])
def test_compressed_bodies_are_refused(http, route, encoding):
    answer = http.post(route, content=json.dumps(GOOD).encode(), headers={"Content-Encoding": encoding})
    assert_refused(answer, 415, "compressed_body", route)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/v1",
        "/v1/",
        "/v1/chat/completions/",
        "/v1/messages/count",
        "/v2/x",
        "/v1/models/x",
        "/%00",
        "//",
        "/v1/../x",
    ],
)
def test_an_unknown_path_is_not_found(http, path):
    assert_refused(http.post(path, json=GOOD), 404, "unknown_route", path)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("route", ROUTES)
def test_a_wrong_method_is_refused(http, route, method):
    assert_refused(http.request(method, route), 405, "method_not_allowed", route)


def test_posting_to_the_list_of_models_is_refused(http):
    assert_refused(http.post("/v1/models", json=GOOD), 405, "method_not_allowed", "/v1/models")


@pytest.mark.parametrize("route", [*ROUTES, "/v1/models"])
@pytest.mark.parametrize(
    "headers, code",
    [
        ({}, "missing_key"),
        ({"Authorization": "Bearer"}, "missing_key"),
        ({"Authorization": "Basic dXNlcjpwdw=="}, "missing_key"),
        ({"x-api-key": ""}, "missing_key"),
        ({"Authorization": f"Bearer {EMAIL}"}, "invalid_key"),
        ({"x-api-key": EMAIL}, "invalid_key"),
        ({"x-api-key": "tct_live_" + "0" * 3000}, "invalid_key"),
    ],
    ids=str,
)
def test_without_a_good_key_nobody_gets_in(anonymous, route, headers, code):
    answer = (
        anonymous.get(route, headers=headers)
        if route == "/v1/models"
        else anonymous.post(route, headers=headers, json=GOOD)
    )
    assert_refused(answer, 401, code, route)


@pytest.mark.parametrize("body", [b"", b"{", json.dumps({"model": "nobody/x"}).encode()])
def test_the_key_is_looked_at_before_the_body(anonymous, body):
    assert_refused(anonymous.post(ROUTES[0], content=body), 401, "missing_key", ROUTES[0])


def test_refusals_leave_no_content_in_metrics(http):
    http.post(ROUTES[0], content=EMAIL.encode())
    http.post(f"/v1/{EMAIL}", json=GOOD)
    page = http.get("/metrics").text
    assert "tacit" in page and not personal.traces(page)
