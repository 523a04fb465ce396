// The search of the process's own memory. It reads through process_vm_readv, which returns an error where a page has
// gone meanwhile instead of ending the process, and which a process may always use on itself, undumpable or not.

#define _GNU_SOURCE
#include "CTacitMemory.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/mman.h>
#include <sys/uio.h>
#endif

#define FILTER_BITS 20

/// The patterns by the hash of their first eight bytes: a bit set that rules most positions out, and chains of those
/// whose hashes are equal. Indices are one more than the pattern's, 0 ends a chain.
typedef struct {
    uint8_t bits[1 << (FILTER_BITS - 3)];
    uint32_t first[1 << FILTER_BITS];
    /// Two runs of `count` numbers: the next of the chain, and where the pattern begins.
    uint32_t *next, *offsets;
} pattern_index;

static uint32_t hash(uint64_t beginning) {
    return (uint32_t)((beginning * 0x9E3779B97F4A7C15ull) >> (64 - FILTER_BITS));
}

/// Through registers only, so that no unmasked pattern is left in memory.
static uint64_t beginning_of(const uint8_t *masked, uint8_t mask) {
    uint64_t value;
    memcpy(&value, masked, sizeof value);
    return value ^ (0x0101010101010101ull * mask);
}

static pattern_index *make_index(tacit_patterns patterns) {
    pattern_index *made = calloc(1, sizeof *made);
    if (made == NULL) return NULL;
    made->next = calloc((size_t)patterns.count + 1, 2 * sizeof *made->next);
    if (made->next == NULL) {
        free(made);
        return NULL;
    }
    made->offsets = made->next + patterns.count;
    uint32_t offset = 0;
    for (uint32_t pattern = 0; pattern < patterns.count; pattern++) {
        made->offsets[pattern] = offset;
        if (patterns.lengths[pattern] >= TACIT_PATTERN_MINIMUM) {
            uint32_t bit = hash(beginning_of(patterns.masked + offset, patterns.mask));
            made->bits[bit >> 3] |= 1 << (bit & 7);
            made->next[pattern] = made->first[bit];
            made->first[bit] = pattern + 1;
        }
        offset += patterns.lengths[pattern];
    }
    return made;
}

static void free_index(pattern_index *made) {
    if (made == NULL) return;
    free(made->next);
    free(made);
}

static bool matches(const uint8_t *bytes, const uint8_t *masked, uint32_t length, uint8_t mask) {
    for (uint32_t index = 0; index < length; index++) {
        if ((bytes[index] ^ mask) != masked[index]) return false;
    }
    return true;
}

/// Counts matches that begin in the first `starts` bytes.
static void search(const pattern_index *patterns_by_hash, tacit_patterns patterns, const uint8_t *bytes, size_t length,
                   size_t starts, uint32_t *hits) {
    if (length < TACIT_PATTERN_MINIMUM) return;
    size_t last = length - TACIT_PATTERN_MINIMUM;
    for (size_t position = 0; position <= last && position < starts; position++) {
        uint64_t beginning;
        memcpy(&beginning, bytes + position, sizeof beginning);
        uint32_t bit = hash(beginning);
        if (!(patterns_by_hash->bits[bit >> 3] & (1 << (bit & 7)))) continue;
        for (uint32_t entry = patterns_by_hash->first[bit]; entry != 0; entry = patterns_by_hash->next[entry - 1]) {
            uint32_t pattern = entry - 1, size = patterns.lengths[pattern];
            if (size <= length - position &&
                matches(bytes + position, patterns.masked + patterns_by_hash->offsets[pattern], size, patterns.mask)) {
                hits[pattern]++;
            }
        }
    }
}

void tacit_bytes_search(tacit_patterns patterns, const uint8_t *bytes, size_t length, uint32_t *hits) {
    pattern_index *beginnings = make_index(patterns);
    if (beginnings == NULL) return;
    search(beginnings, patterns, bytes, length, length, hits);
    free_index(beginnings);
}

#if defined(__linux__)

#define CHUNK (1 << 20)
#define PAGE 4096
/// Longest pattern that is found across two chunks.
#define OVERLAP 4096

static uint64_t search_range(const pattern_index *beginnings, tacit_patterns patterns, uint8_t *window, uintptr_t start,
                             uintptr_t end, uint32_t *hits) {
    uint64_t searched = 0;
    uintptr_t position = start;
    while (position < end) {
        size_t wanted = end - position < CHUNK + OVERLAP ? end - position : CHUNK + OVERLAP;
        struct iovec here = {window, wanted}, there = {(void *)position, wanted};
        ssize_t got = process_vm_readv(getpid(), &here, 1, &there, 1, 0);
        // A page that has gone meanwhile ends a read; what follows it is searched all the same.
        size_t done = got <= 0 ? PAGE : got < CHUNK ? (size_t)got : CHUNK;
        position += done;
        if (got <= 0) continue;
        search(beginnings, patterns, window, (size_t)got, done, hits);
        searched += done;
    }
    return searched;
}

uint64_t tacit_memory_search(tacit_patterns patterns, uint32_t *hits) {
    size_t window_size = CHUNK + OVERLAP;
    uint8_t *window = mmap(NULL, window_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (window == MAP_FAILED) return 0;
    pattern_index *beginnings = make_index(patterns);
    FILE *maps = fopen("/proc/self/maps", "re");
    uint64_t searched = 0;
    if (beginnings != NULL && maps != NULL) {
        char *line = NULL;
        size_t capacity = 0;
        while (getline(&line, &capacity, maps) > 0) {
            unsigned long start, end;
            char access[5];
            if (sscanf(line, "%lx-%lx %4s", &start, &end, access) != 3) continue;
            if (access[0] != 'r' || access[1] != 'w') continue;
            // The window holds copies of what was found elsewhere. It may have been merged with a neighbour.
            uintptr_t low = (uintptr_t)window, high = low + window_size;
            if (start < low && low < end) searched += search_range(beginnings, patterns, window, start, low, hits);
            if (start < high && high < end) searched += search_range(beginnings, patterns, window, high, end, hits);
            if (end <= low || start >= high) searched += search_range(beginnings, patterns, window, start, end, hits);
        }
        free(line);
    }
    if (maps != NULL) fclose(maps);
    free_index(beginnings);
    explicit_bzero(window, window_size);
    munmap(window, window_size);
    return searched;
}

#else

uint64_t tacit_memory_search(tacit_patterns patterns, uint32_t *hits) { return 0; }

#endif
