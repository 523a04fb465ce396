// Trained models as bytes in the binary: mapped by the system with the program, read page by page as they are needed.
#ifndef CTACITMODELS_H
#define CTACITMODELS_H

#include <stddef.h>

/// Bytes that live as long as the process.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} TacitModel;

/// What was learned from texts that any licence may use (see permissive/MODEL-CARD.md).
TacitModel tacit_tagger_permissive(void);

/// What was learned from CC BY-SA texts as well (share-alike/MODEL-CARD.md); empty if the folder's model was taken out.
TacitModel tacit_tagger_share_alike(void);

/// Asks for the cache line at an address, which is read soon.
static inline void tacit_prefetch(const void *address) {
    __builtin_prefetch(address);
}

#endif
