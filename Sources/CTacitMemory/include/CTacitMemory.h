/// The process's own memory: freed memory is wiped, nobody may look in, and it can be searched from inside.
///
/// Linking this target replaces `free` and `realloc` for the whole process (glibc only): what is freed is overwritten
/// before the allocator gets it back. Measured cost of the wiping: within the noise of the machine.

#ifndef CTACITMEMORY_H
#define CTACITMEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Turns core dumps off and makes the process undumpable, so that no other process of the same user can read its
/// memory. Returns true if both hold.
bool tacit_memory_seal(void);

/// Whether freed memory is wiped in this process.
bool tacit_memory_is_wiped(void);

/// What to search for. The patterns are held XORed with `mask`, so that the search doesn't find itself.
typedef struct {
    const uint8_t *masked;
    const uint32_t *lengths;
    uint32_t count;
    uint8_t mask;
} tacit_patterns;

/// Patterns are at least this long.
#define TACIT_PATTERN_MINIMUM 8

/// Searches all writable memory of this process (heap, stacks, globals), without stopping other threads.
///
/// Adds what it finds to `hits`, one counter a pattern, and returns the number of bytes searched; 0 if the memory could
/// not be read. Linear in the memory.
uint64_t tacit_memory_search(tacit_patterns patterns, uint32_t *hits);

/// Searches a run of bytes for the same patterns.
void tacit_bytes_search(tacit_patterns patterns, const uint8_t *bytes, size_t length, uint32_t *hits);

#endif
