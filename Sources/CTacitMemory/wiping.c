// Freed memory is overwritten before the allocator gets it back. The program's own `free` and `realloc` take
// precedence over the C library's for every shared library of the process (ELF symbol interposition).

#define _GNU_SOURCE
#include "CTacitMemory.h"
#include <errno.h>
#include <malloc.h>
#include <string.h>

#if defined(__GLIBC__)

extern void __libc_free(void *);
extern void *__libc_malloc(size_t);

void free(void *pointer) {
    if (pointer == NULL) return;
    int error = errno;
    explicit_bzero(pointer, malloc_usable_size(pointer));
    __libc_free(pointer);
    errno = error;
}

void *realloc(void *pointer, size_t size) {
    if (pointer == NULL) return __libc_malloc(size);
    if (size == 0) {
        free(pointer);
        return NULL;
    }
    size_t usable = malloc_usable_size(pointer);
    // Shrinking a little stays in place, with its end wiped.
    if (size <= usable && size >= usable / 2) {
        explicit_bzero((char *)pointer + size, usable - size);
        return pointer;
    }
    void *moved = __libc_malloc(size);
    if (moved == NULL) return NULL;
    memcpy(moved, pointer, size < usable ? size : usable);
    free(pointer);
    return moved;
}

bool tacit_memory_is_wiped(void) { return true; }

#else

bool tacit_memory_is_wiped(void) { return false; }

#endif
