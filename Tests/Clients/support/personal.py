"""Invented personal data from reserved ranges, in forms that are found beyond doubt."""

import json
import re

NAME = "Anna Weber"
EMAIL = "anna.weber@example.com"
PHONE = "+49 30 901820"
CARD = "4111111111111111"
IBAN = "DE89370400440532013000"
SSN = "536-90-4399"
VALUES = [NAME, EMAIL, PHONE, CARD, IBAN, SSN]

MESSAGE = (
    f"Hello, my name is {NAME}. Please write to {EMAIL} or call {PHONE}. "
    f"My card is {CARD}, my IBAN is {IBAN} and my SSN is {SSN}. Grüße 👋🏽"
)

PLACEHOLDER = re.compile(r"\[\[[A-Z]+_\d+\]\]")

# Also without blanks and dashes: a value that is only spelt otherwise has leaked all the same.
_TRACES = [*VALUES, *NAME.split(), "49 30 901820", "4930901820", "536904399", "anna.weber"]


def traces(data: str | bytes) -> list[str]:
    """The personal values, or parts of them, that stand in the text, JSON escapes resolved or not."""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    return [trace for trace in _TRACES if trace in text or json.dumps(trace)[1:-1] in text]
