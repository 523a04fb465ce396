"""The figures of recognition: quality by language and type, beside others, false alarms, time."""
