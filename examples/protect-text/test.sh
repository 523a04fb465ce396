#!/usr/bin/env bash
# Builds the example with the library product alone, and looks at what it prints for invented values. Its build folder is
# kept inside Tacit's, so that a second run compiles only what has changed.
set -euo pipefail
cd "$(dirname "$0")"

scratch=../../.build/protect-text
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Without the option SwiftPM keeps its list of Tacit's source files when some come or go, as Tacit isn't the root package here.
swift build -c release --scratch-path "$scratch" --disable-build-manifest-caching >"$log" 2>&1 || { grep -E "error|warning" "$log" || cat "$log"; exit 1; }

fail() { echo "protect-text: $*" >&2; exit 1; }

# A listed name, one that the library finds, a mail, a phone number, a card, a pattern's match, a badge with a right check
# digit. No line of the output but those of the restored answer may hold one of them.
values=("Zora Quill" "Anna Weber" "anna.weber@example.com" "+49 30 901820" "4111 1111 1111 1111" "CUST-204811" "TB1234566")
output=$("$scratch/release/protect-text" "Zora Quill" <<'TEXT'
Hello, my name is Anna Weber, and Zora Quill wrote to you for me. My mail is anna.weber@example.com, my phone number is
+49 30 901820. I paid with 4111 1111 1111 1111 as CUST-204811. My badge is TB1234566; TB1234567 is no badge.
TEXT
)
before=${output%%$'\nRestored:\n'*}
restored=${output#*$'\nRestored:\n'}
[[ "$before" != "$output" ]] || fail "no restored answer"
for value in "${values[@]}"; do
    [[ "$before" != *"$value"* ]] || fail "a value is in the protected text: $value"
    [[ "$restored" == *"$value"* ]] || fail "a value is not in the restored answer: $value"
done
for word in "[[EMAIL_" "CUSTOMER_NUMBER" "BADGE_NUMBER" "operator pattern customer" "named by the caller" "check digits"; do
    [[ "$before" == *"$word"* ]] || fail "not in the output: $word"
done
[[ "$before" == *"TB1234567"* ]] || fail "a number with a wrong check digit was masked"
[[ "$restored" != *"[["* ]] || fail "a placeholder was not restored"
echo "The example protects and restores ${#values[@]} values."
