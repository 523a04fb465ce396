"""What is asked and answered. All persons and numbers are made up; the mail address is of a reserved domain, the IBAN is
the example of the standard."""

import json

SIZE = 1024
ANSWER_SIZE = 880

PROSE = (
    "Please summarise the attached release notes for the team in five bullet points, and keep the tone neutral. "
    "The new version brings faster start-up, a smaller download and a settings page that is easier to read. "
    "Several reports about the export were fixed, and the importer now keeps the order of the columns. "
)
PERSONAL = (
    "My name is Anna Weber. You can reach me at anna.weber@example.com or at +49 30 901820, "
    "and the refund may go to DE89 3704 0044 0532 0130 00. "
)


def filled(text, build, size):
    """`build(text)` as JSON of exactly `size` bytes: the text goes on with more prose."""
    missing = size - len(json.dumps(build(text)))
    text += (PROSE * (missing // len(PROSE) + 1))[:missing]
    return json.dumps(build(text))


def request(text, model, stream=False):
    def build(content):
        body = {
            "model": model,
            "messages": [
                {"role": "system", "content": "You are a helpful assistant."},
                {"role": "user", "content": content},
            ],
            "temperature": 0.2,
            "max_tokens": 256,
        }
        return body | {"stream": True} if stream else body

    return filled(text, build, SIZE)


def plain(model, stream=False):
    """Nothing in it is masked."""
    return request(PROSE, model, stream)


def masked(model, stream=False):
    """A name, a mail address, a phone number and an IBAN."""
    return request(PERSONAL + PROSE, model, stream)


def answer():
    """A chat completion."""
    def build(content):
        return {
            "id": "chatcmpl-bench", "object": "chat.completion", "created": 1767225600, "model": "bench",
            "choices": [
                {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
            ],
            "usage": {"prompt_tokens": 210, "completion_tokens": 120, "total_tokens": 330},
        }

    return filled("Here is the summary that you asked for. ", build, ANSWER_SIZE)
